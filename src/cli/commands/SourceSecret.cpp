// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SourceCommand.h"
#include "secrets/Keyring.h"

#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 longestSecret = 64 * 1024;

/// Keeps what is typed off the screen while it lives.
class QuietTerminal
{
public:
    QuietTerminal() : m_isTerminal(::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before = {};
    bool m_isTerminal;
};

/// From a terminal one line; from a file or pipe all of it, since a private key has many.
Result<Secret> typedSecret(Output &output, const QString &prompt)
{
    const QuietTerminal terminal;
    if (terminal.isTerminal())
        output.message(prompt);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::Usage, u"read secret"_s, u"there is no standard input"_s);
    QByteArray bytes = terminal.isTerminal() ? input.readLine(longestSecret) : input.read(longestSecret);
    for (QByteArray more; !terminal.isTerminal() && !(more = input.read(longestSecret)).isEmpty();)
        bytes += more;
    Secret secret(bytes.trimmed());
    const bool isTooLong = bytes.size() >= longestSecret;
    Secret::wipe(bytes);
    if (secret.isEmpty() || isTooLong)
        return fail(Error::Kind::Usage, u"read secret"_s,
                    isTooLong
                        ? u"standard input holds more than any secret"_s
                        : u"standard input is empty; write the secret there: plumbline source set-secret ID < FILE"_s);
    return secret;
}

} // namespace

Result<SecretPlace> SourceCommand::keyringPlace(const Configuration &configuration) const
{
    const QString key = m_isOfProxy ? u"proxy_login_keyring"_s : u"token_keyring"_s;
    for (const SourceSettings &source : configuration.sources) {
        if (source.id != m_id)
            continue;
        const SecretPlace place = m_isOfProxy ? source.proxyPlace : source.tokenPlace;
        if (place.kind == SecretPlace::Kind::Keyring)
            return place;
        return fail(Error::Kind::Usage, u"keep secret"_s,
                    u"%1; write %2 = \"plumbline/%3\" into its [[source]] to keep it in the keyring"_s.arg(
                        place.kind == SecretPlace::Kind::None ? u"the source names no place for it"_s
                                                              : u"the source reads it from "_s + place.text(),
                        key, m_id),
                    configuration.file);
    }
    return fail(Error::Kind::Usage, u"keep secret"_s, u"there is no source \"%1\" in the configuration"_s.arg(m_id),
                configuration.file);
}

Result<ExitCode> SourceCommand::setSecret(Output &output, const Configuration &configuration) const
{
    const auto place = keyringPlace(configuration);
    if (!place)
        return fail(place.error());
    const auto secret = typedSecret(output, u"Secret of %1 (it is not shown), then Enter:"_s.arg(m_id));
    if (!secret)
        return fail(secret.error());
    if (auto kept = Keyring().write(place->keyringService(), place->keyringUser(), *secret); !kept)
        return fail(kept.error());
    output.line(u"The secret of %1 is in the %2."_s.arg(m_id, place->text()));
    return ExitCode::Yes;
}

Result<ExitCode> SourceCommand::forgetSecret(Output &output, const Configuration &configuration) const
{
    const auto place = keyringPlace(configuration);
    if (!place)
        return fail(place.error());
    if (auto gone = Keyring().forget(place->keyringService(), place->keyringUser()); !gone)
        return fail(gone.error());
    output.line(u"The %1 holds no secret of %2 any more."_s.arg(place->text(), m_id));
    return ExitCode::Yes;
}

} // namespace plumbline
