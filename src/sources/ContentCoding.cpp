// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ContentCoding.h"

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

UnpackedBody inflated(const QByteArray &body, qint64 most)
{
    z_stream stream{};
    constexpr int eitherHeader = MAX_WBITS + 32; // gzip or zlib
    inflateInit2(&stream, eitherHeader);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = uInt(body.size());
    UnpackedBody out;
    QByteArray piece(64 << 10, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK || (state == Z_STREAM_END && stream.avail_in > 0)) {
        if (state == Z_STREAM_END) // gzip may go on with another member
            inflateReset(&stream);
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.bytes.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (out.bytes.size() > most)
            break;
    }
    inflateEnd(&stream);
    using End = UnpackedBody::End;
    // Z_BUF_ERROR: all is read, and the stream has not come to its end.
    out.end = out.bytes.size() > most ? End::TooLong
        : state == Z_STREAM_END       ? End::Whole
        : state == Z_BUF_ERROR        ? End::CutShort
                                      : End::Broken;
    return out;
}

bool isIdentity(const QByteArray &name)
{
    return name.isEmpty() || name == "identity";
}

} // namespace

bool isKnownCoding(const QByteArray &coding)
{
    const QByteArray name = coding.trimmed().toLower();
    return isIdentity(name) || name == "gzip" || name == "x-gzip" || name == "deflate";
}

UnpackedBody unpacked(const QByteArray &body, const QByteArray &coding, qint64 most)
{
    return isIdentity(coding.trimmed().toLower()) ? UnpackedBody{body} : inflated(body, most);
}

Result<QByteArray> withoutCoding(const QByteArray &body, const QByteArray &coding, qint64 most)
{
    if (!isKnownCoding(coding))
        return fail(Error::Kind::Usage, u"unpack body"_s,
                    u"the content coding \"%1\" is not known; known: gzip, deflate"_s.arg(
                        QString::fromLatin1(coding.trimmed().toLower().left(40))));
    UnpackedBody plain = unpacked(body, coding, most);
    switch (plain.end) {
    case UnpackedBody::End::Whole: return std::move(plain.bytes);
    case UnpackedBody::End::TooLong:
        return fail(Error::Kind::TooLong, u"unpack body"_s, u"more than %1 bytes come out"_s.arg(most));
    default: return fail(Error::Kind::Format, u"unpack body"_s, u"the packed bytes are broken or cut short"_s);
    }
}

} // namespace plumbline
