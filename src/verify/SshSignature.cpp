// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/SshSignature.h"

#include "verify/SshText.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QByteArrayView firstLine = "-----BEGIN SSH SIGNATURE-----";
constexpr QByteArrayView lastLine = "-----END SSH SIGNATURE-----";
constexpr QByteArrayView magic = "SSHSIG";
constexpr quint32 knownVersion = 1;
constexpr qsizetype longestText = 64 * 1024;

tl::unexpected<Error> badSignature(const QString &why)
{
    return fail(Error::Kind::Format, u"read SSH signature"_s, why);
}

} // namespace

Result<SshSignature> SshSignature::parse(const QByteArray &armoured)
{
    const QByteArray text = armoured.size() <= longestText ? armoured.trimmed() : QByteArray();
    if (!text.startsWith(firstLine) || !text.endsWith(lastLine) || text.size() < firstLine.size() + lastLine.size())
        return badSignature(u"it is not what ssh-keygen -Y sign writes"_s);
    QByteArray base64 = text.sliced(firstLine.size(), text.size() - firstLine.size() - lastLine.size());
    base64.replace('\n', "").replace('\r', "");
    const auto blob = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!blob)
        return badSignature(u"it is not base64"_s);
    SshReader reader(*blob);
    if (reader.bytes(magic.size()) != magic.toByteArray() || reader.number() != knownVersion)
        return badSignature(u"it is not of version 1 of SSHSIG"_s);
    const auto key = reader.text();
    const auto space = reader.text();
    const auto reserved = reader.text();
    const auto hash = reader.text();
    const auto bytes = reader.text();
    if (!bytes || !reader.isAtEnd())
        return badSignature(u"it is cut short, or something stands behind it"_s);
    if (*hash != "sha256" && *hash != "sha512")
        return badSignature(u"its digest is neither sha256 nor sha512"_s);
    auto parsed = SshKey::parse(*key);
    if (!parsed)
        return fail(parsed.error());
    return SshSignature{std::move(*parsed), QString::fromUtf8(*space), *hash, *reserved, *bytes};
}

Result<bool> SshSignature::fits(const Message &message) const
{
    QCryptographicHash digest(hash == "sha256" ? QCryptographicHash::Sha256 : QCryptographicHash::Sha512);
    if (auto read = message([&](QByteArrayView piece) { digest.addData(piece); }); !read)
        return fail(read.error());
    const QByteArray signedBytes
        = magic.toByteArray() + sshText(space.toUtf8()) + sshText(reserved) + sshText(hash) + sshText(digest.result());
    return key.accepts(signedBytes, bytes);
}

} // namespace plumbline
