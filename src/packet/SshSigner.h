// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace plumbline {

/// Signs files as a person, with ssh-keygen and whatever that can use: a key in a file, in an agent (its public half is
/// named then), on a card or a FIDO stick.
class SshSigner
{
public:
    explicit SshSigner(QString key) : m_key(std::move(key)) { }

    /// An SSHSIG of the file in the namespace of packets.
    Result<QByteArray> sign(const QString &file) const;
    Result<QByteArray> sign(const QByteArray &bytes) const;

private:
    Result<QByteArray> run(const QStringList &arguments, const QByteArray &input, const QString &inputFile) const;

    QString m_key;
};

} // namespace plumbline
