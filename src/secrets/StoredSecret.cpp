// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/StoredSecret.h"

#include "secrets/Keyring.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 longestSecret = 64 * 1024;

constexpr QFile::Permissions ofOthers
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

tl::unexpected<Error> refuse(const SecretPlace &place, const QString &why)
{
    return fail(Error::Kind::Configuration, u"read secret"_s, why, place.text());
}

/// A pasted line break would be a second header.
Secret trimmed(QByteArray bytes)
{
    Secret secret(bytes.trimmed());
    Secret::wipe(bytes);
    return secret;
}

Result<Secret> readFile(const SecretPlace &place)
{
    QFile file(place.name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refuse(place, u"%1 cannot be read (%2)"_s.arg(place.name, file.errorString()));
    // Of the open file, not of the name: what is looked at is what is read.
    if (file.permissions() & ofOthers)
        return refuse(place,
                      u"others than its owner may use %1; allow it to yourself only: chmod 600 %1"_s.arg(place.name));
    if (file.size() > longestSecret)
        return refuse(place, u"%1 is longer than any secret"_s.arg(place.name));
    Secret secret = trimmed(file.read(longestSecret));
    if (secret.isEmpty())
        return refuse(place, u"%1 is empty"_s.arg(place.name));
    return secret;
}

} // namespace

Result<Secret> readSecret(const SecretPlace &place)
{
    switch (place.kind) {
    case SecretPlace::Kind::None: break;
    case SecretPlace::Kind::Environment: {
        Secret secret = trimmed(qgetenv(place.name.toUtf8().constData()));
        if (secret.isEmpty())
            return refuse(place, u"the environment variable %1 is not set"_s.arg(place.name));
        return secret;
    }
    case SecretPlace::Kind::File: return readFile(place);
    case SecretPlace::Kind::Keyring: {
        const auto secret = Keyring().read(place.keyringService(), place.keyringUser());
        return secret ? Result<Secret>(trimmed(secret->reveal())) : secret;
    }
    }
    return Secret();
}

} // namespace plumbline
