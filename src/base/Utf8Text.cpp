// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Utf8Text.h"

#include <QStringDecoder>

namespace plumbline {

QByteArray utf8Text(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes, u'{'); // by its mark, or as JSON without one
    if (!encoding)
        return bytes;
    if (*encoding == QStringConverter::Utf8)
        return bytes.mid(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    return decoder.hasError() ? bytes : text.toUtf8();
}

QString wholeText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.starts_with("\xEF\xBB\xBF"))
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text(decoder.requiredSpace(bytes.size()), Qt::Uninitialized);
    decoder.appendToBuffer(text.data(), bytes);
    return !decoder.hasError();
}

} // namespace plumbline
