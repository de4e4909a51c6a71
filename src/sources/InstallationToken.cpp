// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/InstallationToken.h"

#include "sources/Address.h"
#include "sources/AppClaim.h"
#include "sources/Credential.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::chrono::minutes unknownLife(10);

bool isNumber(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<Secret> InstallationToken::get(const AppInstallation &app, Transport &transport, TimePoint now,
                                      const std::atomic_bool &stop)
{
    if (isKnown() && now + renewedBefore < m_end)
        return m_token;
    forget();
    if (!isNumber(app.installationId))
        return fail(Error::Kind::Configuration, u"ask for installation token"_s,
                    u"the installation of the App must be a number"_s);
    const auto claim = signedAppClaim(app.appId, app.key, now);
    if (!claim)
        return fail(claim.error());
    m_claim = Secret(*claim);
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(app.base.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash)
                       + u"/app/installations/%1/access_tokens"_s.arg(app.installationId));
    request.headers = {{"Accept", "application/vnd.github+json"},
                       {"Content-Type", "application/json"},
                       {"Authorization", "Bearer " + *claim}};
    request.body = "{}";
    auto answer = transport.send(request, stop);
    if (!answer) {
        Credential shown;
        shown.hide(m_claim);
        shown.blackOut(answer.error());
        return fail(answer.error());
    }
    // The answer is neither kept nor quoted: it holds the token.
    if (answer->status != 201 && answer->status != 200)
        return fail(
            Error::Kind::Http, u"ask for installation token"_s,
            u"the server answered %1; check the App's number, its installation and its key"_s.arg(answer->status),
            urlForPeople(request.url));
    const QJsonObject said = QJsonDocument::fromJson(answer->body).object();
    Secret token(said.value(u"token"_s).toString().toUtf8());
    if (token.isEmpty())
        return fail(Error::Kind::Format, u"ask for installation token"_s, u"the answer holds no \"token\""_s,
                    urlForPeople(request.url));
    m_token = token;
    m_end = parseInstant(said.value(u"expires_at"_s).toString()).value_or(now + unknownLife);
    return m_token;
}

} // namespace plumbline
