// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/ContentCoding.h"

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<QByteArray> inflated(const QByteArray &body, qint64 most)
{
    z_stream stream{};
    constexpr int eitherHeader = MAX_WBITS + 32; // gzip or zlib
    inflateInit2(&stream, eitherHeader);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = uInt(body.size());
    QByteArray out;
    QByteArray piece(64 << 10, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK || (state == Z_STREAM_END && stream.avail_in > 0)) {
        if (state == Z_STREAM_END) // gzip may go on with another member
            inflateReset(&stream);
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (out.size() > most)
            break;
    }
    inflateEnd(&stream);
    if (out.size() > most)
        return fail(Error::Kind::Refused, u"unpack body"_s, u"more than %1 bytes come out"_s.arg(most));
    if (state != Z_STREAM_END)
        return fail(Error::Kind::Format, u"unpack body"_s, u"the packed bytes are broken or cut short"_s);
    return out;
}

} // namespace

Result<QByteArray> withoutCoding(const QByteArray &body, const QByteArray &coding, qint64 most)
{
    const QByteArray name = coding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return body;
    if (name == "gzip" || name == "x-gzip" || name == "deflate")
        return inflated(body, most);
    return fail(
        Error::Kind::Usage, u"unpack body"_s,
        u"the content coding \"%1\" is not known; known: gzip, deflate"_s.arg(QString::fromLatin1(name.left(40))));
}

} // namespace plumbline
