// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/SshSigner.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString signing = u"sign packet"_s;
constexpr int patienceMs = 120'000; ///< A person may have to touch a key.

} // namespace

Result<QByteArray> SshSigner::run(const QStringList &arguments, const QByteArray &input, const QString &inputFile) const
{
    QProcess process;
    process.setProgram(u"ssh-keygen"_s);
    process.setArguments(arguments);
    if (!inputFile.isEmpty())
        process.setStandardInputFile(inputFile);
    process.start();
    if (!process.waitForStarted())
        return fail(Error::Kind::Configuration, signing,
                    u"ssh-keygen is not there; install openssh-client, or leave --key out"_s);
    if (inputFile.isEmpty()) {
        process.write(input);
        process.closeWriteChannel();
    }
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        return fail(Error::Kind::Configuration, signing, u"ssh-keygen did not answer for two minutes"_s, m_key);
    }
    const QByteArray out = process.readAllStandardOutput();
    if (process.exitCode() != 0 || !out.startsWith("-----BEGIN SSH SIGNATURE-----"))
        return fail(Error::Kind::Configuration, signing,
                    u"ssh-keygen refused: "_s + QString::fromUtf8(process.readAllStandardError()).trimmed(), m_key);
    return out;
}

Result<QByteArray> SshSigner::sign(const QString &file) const
{
    return run({u"-Y"_s, u"sign"_s, u"-n"_s, u"audit-packet@plumbline"_s, u"-f"_s, m_key}, {}, file);
}

Result<QByteArray> SshSigner::sign(const QByteArray &bytes) const
{
    return run({u"-Y"_s, u"sign"_s, u"-n"_s, u"audit-packet@plumbline"_s, u"-f"_s, m_key}, bytes, {});
}

} // namespace plumbline
