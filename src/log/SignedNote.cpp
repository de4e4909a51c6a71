// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/SignedNote.h"

#include <QStringDecoder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype keyIdSize = 4;

tl::unexpected<Error> badNote(const QString &why)
{
    return fail(Error::Kind::Format, u"read signed note"_s, why);
}

bool isPlainText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError()
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' ' && c != u'\n'; });
}

bool isKeyName(const QString &name)
{
    return !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == u'+'; });
}

Result<SignedNote::Signature> signatureOf(const QByteArray &line)
{
    const QList<QString> words = QString::fromUtf8(line).split(u' ');
    if (words.size() != 3 || words.at(0) != u"\u2014" || !isKeyName(words.at(1)))
        return badNote(u"a line of signatures is not \"\u2014 name base64\""_s);
    const auto bytes = QByteArray::fromBase64Encoding(words.at(2).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() <= keyIdSize)
        return badNote(u"the signature of %1 is not base64, or too short"_s.arg(words.at(1)));
    return SignedNote::Signature{words.at(1), (*bytes).first(keyIdSize), (*bytes).sliced(keyIdSize)};
}

} // namespace

Result<SignedNote> SignedNote::parse(const QByteArray &bytes)
{
    if (!isPlainText(bytes))
        return badNote(u"it is not UTF-8 text, or holds control characters"_s);
    const qsizetype border = bytes.lastIndexOf("\n\n");
    if (border < 0 || !bytes.endsWith('\n'))
        return badNote(u"no empty line stands before the signatures"_s);
    SignedNote note;
    note.text = bytes.first(border + 1);
    QList<QByteArray> lines = bytes.sliced(border + 2).split('\n');
    lines.removeLast();
    if (lines.isEmpty())
        return badNote(u"it has no signature"_s);
    for (const QByteArray &line : std::as_const(lines)) {
        const auto signature = signatureOf(line);
        if (!signature)
            return fail(signature.error());
        note.signatures.append(*signature);
    }
    return note;
}

QByteArray SignedNote::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const Signature &signature : signatures)
        bytes
            += "\xe2\x80\x94 " + signature.name.toUtf8() + ' ' + (signature.keyId + signature.bytes).toBase64() + '\n';
    return bytes;
}

} // namespace plumbline
