// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/LogLine.h"

#include "base/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int formatVersion = 1;
constexpr auto kindNames = std::to_array<QLatin1StringView>(
    {"obs"_L1, "sync"_L1, "config"_L1, "export"_L1, "tombstone"_L1, "key-change"_L1}); // in the order of LogKind

void appendText(QByteArray &out, const char *key, const QString &value)
{
    if (value.isEmpty())
        return;
    out += key;
    appendJson(out, value);
}

tl::unexpected<Error> refused(const QString &why)
{
    return fail(Error::Kind::Format, u"read line of the log"_s, why);
}

} // namespace

QString toString(LogKind kind)
{
    return kindNames[size_t(kind)];
}

QByteArray LogLine::toText() const
{
    QByteArray out;
    out.reserve(200 + rec.size() + 46 * withheld.size());
    out += '{';
    if (!withheld.isEmpty()) { // a digest is base64url, so nothing in it needs to be escaped
        out += "\"_sd\":[\"";
        out += withheld.join("\",\"");
        out += "\"],";
    }
    if (!id.isEmpty()) {
        out += "\"id\":";
        appendJson(out, id);
        out += ',';
    }
    out += "\"kind\":\"";
    const QLatin1StringView word = kindNames[size_t(kind)];
    out.append(word.data(), word.size());
    out += "\",\"observed_at\":";
    appendJson(out, formatInstant(observedAt));
    out += ",\"rec\":";
    out += rec;
    out += ",\"seq\":";
    appendJson(out, qint64(seq));
    appendText(out, ",\"source\":", source);
    appendText(out, ",\"type\":", type);
    out += ",\"v\":";
    appendJson(out, qint64(formatVersion));
    out += '}';
    return out;
}

Result<LogLine> LogLine::parse(const QByteArray &text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return refused(u"it is not a JSON object: "_s + error.errorString());
    const QJsonObject object = document.object();
    if (object[u"v"_s].toInt() != formatVersion)
        return refused(u"its version is not %1"_s.arg(formatVersion));
    LogLine line;
    const auto kind = std::find(kindNames.begin(), kindNames.end(), object[u"kind"_s].toString());
    const auto observedAt = parseInstant(object[u"observed_at"_s].toString());
    if (kind == kindNames.end() || !observedAt || !object[u"rec"_s].isObject())
        return refused(u"kind, observed_at or rec is missing or unknown"_s);
    line.kind = LogKind(kind - kindNames.begin());
    line.seq = quint64(object[u"seq"_s].toInteger(-1));
    line.type = object[u"type"_s].toString();
    line.source = object[u"source"_s].toString();
    line.id = object[u"id"_s].toString();
    line.observedAt = *observedAt;
    line.rec = QJsonDocument(object[u"rec"_s].toObject()).toJson(QJsonDocument::Compact);
    for (const auto &digest : object[u"_sd"_s].toArray())
        line.withheld.append(digest.toString().toLatin1());
    if (line.toText() != text)
        return refused(u"it is not canonical"_s);
    return line;
}

} // namespace plumbline
