// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Vendor.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject under(const QString &key, const QJsonValue &value)
{
    return {{key, value}};
}

/// What the vendor's own answers of that kind look like, with its words in the place where it puts them.
QJsonObject refusalBody(const QString &connector, int status, const QString &message, const VendorRequest &request)
{
    if (connector == u"backstage"_s)
        return {{u"error"_s, QJsonObject{{u"name"_s, u"AuthenticationError"_s}, {u"message"_s, message}}},
                {u"request"_s,
                 QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, QString(request.path).remove(u"/api/catalog"_s)}}},
                {u"response"_s, QJsonObject{{u"statusCode"_s, status}}}};
    if (connector == u"defectdojo"_s || connector == u"litellm"_s)
        return under(u"detail"_s, message);
    if (connector == u"argocd"_s)
        return {{u"error"_s, message}, {u"code"_s, 16}, {u"message"_s, message}};
    if (connector == u"kubernetes"_s)
        return {{u"kind"_s, u"Status"_s}, {u"apiVersion"_s, u"v1"_s},       {u"status"_s, u"Failure"_s},
                {u"message"_s, message},  {u"reason"_s, u"Unauthorized"_s}, {u"code"_s, status}};
    if (connector == u"hcp-terraform"_s)
        return under(u"errors"_s,
                     QJsonArray{QJsonObject{{u"status"_s, QString::number(status)}, {u"title"_s, message}}});
    if (connector == u"jira"_s)
        return {{u"errorMessages"_s, QJsonArray{message}}, {u"errors"_s, QJsonObject()}};
    if (connector == u"servicenow"_s)
        return {{u"error"_s, QJsonObject{{u"message"_s, message}, {u"detail"_s, QJsonValue()}}},
                {u"status"_s, u"failure"_s}};
    if (connector == u"openai"_s || connector == u"anthropic"_s || connector == u"pagerduty"_s
        || connector == u"jaeger"_s)
        return under(u"error"_s, under(u"message"_s, message));
    return {{u"message"_s, message}, {u"status"_s, QString::number(status)}};
}

QByteArray httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

VendorAnswer unauthorized(const QString &connector, const VendorRequest &request)
{
    static const QHash<QString, QString> words{
        {u"github"_s, u"Bad credentials"_s},     {u"backstage"_s, u"Missing credentials"_s},
        {u"defectdojo"_s, u"Invalid token."_s},  {u"argocd"_s, u"no session information"_s},
        {u"gitlab"_s, u"401 Unauthorized"_s},    {u"openai"_s, u"Incorrect API key provided"_s},
        {u"anthropic"_s, u"invalid x-api-key"_s}};
    return VendorAnswer::json(refusalBody(connector, 401, words.value(connector, u"Unauthorized"_s), request), 401);
}

VendorAnswer limited(const QString &connector, const QString &kind, int seconds)
{
    const QDateTime again = QDateTime::currentDateTimeUtc().addSecs(seconds);
    const QByteArray epoch = QByteArray::number(again.toSecsSinceEpoch());
    VendorAnswer answer;
    if (connector == u"github"_s && (kind == u"primary"_s || kind == u"secondary"_s)) {
        answer = VendorAnswer::json(
            under(u"message"_s,
                  kind == u"primary"_s
                      ? u"API rate limit exceeded for installation ID 4711."_s
                      : u"You have exceeded a secondary rate limit. Please wait a few minutes before you try "
                        "again."_s),
            403);
        if (kind == u"primary"_s) {
            answer.add("X-RateLimit-Limit", "15000");
            answer.add("X-RateLimit-Remaining", "0");
            answer.add("X-RateLimit-Reset", epoch);
        } else {
            answer.add("Retry-After", QByteArray::number(seconds));
        }
        return answer;
    }
    if (connector == u"gitlab"_s) { // a plain text, whatever was asked for
        answer.status = 429;
        answer.body = "Retry later\n";
        answer.contentType = "text/plain";
        answer.add("RateLimit-Limit", "2000");
        answer.add("RateLimit-Name", "throttle_authenticated_api");
        answer.add("RateLimit-Observed", "2001");
        answer.add("RateLimit-Remaining", "0");
        answer.add("RateLimit-Reset", epoch);
        answer.add("RateLimit-ResetTime", httpDate(again));
    } else {
        answer = VendorAnswer::json(refusalBody(connector, 429, u"API rate limit exceeded"_s, {}), 429);
    }
    if (connector == u"jira"_s) {
        answer.add("X-RateLimit-Reset", again.toString(Qt::ISODate).toLatin1());
        answer.add("RateLimit-Reason", "jira-quota-global-based");
    }
    answer.add("Retry-After", kind == u"429date"_s ? httpDate(again) : QByteArray::number(seconds));
    return answer;
}

void addUsualHeaders(const QString &connector, VendorAnswer &answer, quint64 requests)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (connector == u"github"_s && !answer.has("X-RateLimit-Limit")) {
        const qint64 used = qint64(requests % 15'000);
        answer.add("X-RateLimit-Limit", "15000");
        answer.add("X-RateLimit-Remaining", QByteArray::number(15'000 - used));
        answer.add("X-RateLimit-Used", QByteArray::number(used));
        answer.add("X-RateLimit-Resource", "core");
        answer.add("X-RateLimit-Reset", QByteArray::number(now / 3600 * 3600 + 3600));
    }
    if (connector == u"gitlab"_s && !answer.has("RateLimit-Limit")) {
        answer.add("RateLimit-Limit", "2000");
        answer.add("RateLimit-Name", "throttle_authenticated_api");
        answer.add("RateLimit-Observed", QByteArray::number(qint64(requests % 1'000)));
        answer.add("RateLimit-Remaining", QByteArray::number(2'000 - qint64(requests % 1'000)));
        answer.add("RateLimit-Reset", QByteArray::number(now / 60 * 60 + 60));
    }
}

} // namespace plumbline
