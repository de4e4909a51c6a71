// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Credential.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Shorter ones stand in texts by chance. A page is mapped to rows, so it must not be overwritten by mistake.
constexpr qsizetype shortestInErrors = 4;
constexpr qsizetype shortestInPages = 16;

tl::unexpected<Error> noCredential(const QString &why)
{
    return fail(Error::Kind::Refused, u"send secret"_s, why);
}

} // namespace

Result<Credential> Credential::make(const AuthDefinition &way, const QByteArray &user, const Secret &secret)
{
    using Kind = AuthDefinition::Kind;
    Credential credential;
    if (way.kind == Kind::None || secret.isEmpty())
        return credential;
    const QByteArray value = secret.reveal().trimmed();
    // Checked here, too, for Basic: encoded, a line break would pass the check of headers.
    if (!isHeaderSafe(value) || (way.kind != Kind::Basic && value.contains(' ')))
        return noCredential(
            u"the token holds a blank, a line break or a character that is not plain ASCII; was it pasted whole?"_s);
    if (!isHeaderSafe(user))
        return noCredential(
            u"the user \"%1\" holds a character that is not plain ASCII"_s.arg(visibleText(QString::fromUtf8(user))));
    credential.conceal(value);
    if (way.kind != Kind::Basic) {
        credential.headers.append({way.header, way.prefix + value});
        if (!way.userHeader.isEmpty())
            credential.headers.append({way.userHeader, user});
        return credential;
    }
    if (user.contains(':'))
        return noCredential(u"a user must not hold a colon"_s);
    if (user.isEmpty() && !value.contains(':'))
        return noCredential(
            u"this server wants a user, too: set %1 under [source.params] or write the secret as user:secret"_s.arg(
                way.userParameter.isEmpty() ? u"it"_s : way.userParameter));
    if (user.isEmpty())
        credential.conceal(value.mid(value.indexOf(':') + 1));
    const QByteArray pair = (user.isEmpty() ? value : user + ':' + value).toBase64();
    credential.conceal(pair);
    credential.headers.append({"Authorization", "Basic " + pair});
    return credential;
}

void Credential::conceal(const QByteArray &secret)
{
    secrets.append(secret);
    m_forms.append(secret);
    if (secret.size() >= shortestInErrors)
        m_forms += encodingsOf(secret);
    m_inErrors = SecretTraces(m_forms, shortestInErrors);
    m_inPages = SecretTraces(m_forms, shortestInPages);
}

void Credential::hide(const Secret &login)
{
    const QByteArray value = login.reveal().trimmed();
    if (value.isEmpty())
        return;
    conceal(value.mid(value.indexOf(':') + 1));
    conceal(value.toBase64());
}

void Credential::blackOut(Error &error) const
{
    for (QString *text : {&error.detail, &error.where}) {
        QByteArray bytes = text->toUtf8();
        m_inErrors.overwriteIn(bytes);
        *text = QString::fromUtf8(bytes);
    }
}

void Credential::blackOut(QString &text) const
{
    for (const QByteArray &secret : secrets) {
        if (secret.size() >= shortestInPages && text.size() >= secret.size()
            && text.contains(QLatin1StringView(secret)))
            text.replace(QLatin1StringView(secret), QString(secret.size(), u'*'));
    }
}

void Credential::blackOut(Row &row) const
{
    for (FieldValue &value : row.values) {
        if (auto *text = std::get_if<QString>(&value))
            blackOut(*text);
        else if (auto *list = std::get_if<QStringList>(&value))
            std::for_each(list->begin(), list->end(), [this](QString &one) { blackOut(one); });
    }
}

void Credential::blackOut(HttpResponse &answer) const
{
    for (auto &[name, value] : answer.headers)
        m_inErrors.overwriteIn(value);
    const QByteArray before = answer.url.toEncoded();
    QByteArray address = before;
    m_inErrors.overwriteIn(address);
    if (address != before) // of a redirect
        answer.url = QUrl::fromEncoded(address);
    (answer.status == 200 ? m_inPages : m_inErrors).overwriteIn(answer.body);
}

} // namespace plumbline
