// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ConfigurationLine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QJsonObject declaredJson(const DeclaredScope &declared)
{
    return {{u"services"_s, QJsonArray::fromStringList(declared.services)},
            {u"environments"_s, QJsonArray::fromStringList(declared.environments)},
            {u"sources"_s, QJsonArray::fromStringList(declared.sources)}};
}

QByteArray configurationLine(const Configuration &configuration)
{
    QList<SourceSettings> sources = configuration.sources;
    std::sort(sources.begin(), sources.end(),
              [](const SourceSettings &a, const SourceSettings &b) { return a.id < b.id; });
    QJsonArray list;
    for (const SourceSettings &source : std::as_const(sources)) {
        QJsonObject parameters;
        for (auto it = source.parameters.cbegin(); it != source.parameters.cend(); ++it)
            parameters.insert(it.key(), QJsonArray::fromStringList(it.value()));
        list.append(QJsonObject{{u"id"_s, source.id},
                                {u"connector"_s, source.connector},
                                {u"base_url"_s, source.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
                                {u"interval_s"_s, qint64(source.interval.count())},
                                {u"parameters"_s, parameters}});
    }
    QJsonObject line{{u"organisation"_s, configuration.organisation},
                     {u"time_zone"_s, QString::fromUtf8(configuration.zone.id())},
                     {u"sources"_s, list}};
    if (!configuration.scope.isAll())
        line.insert(u"scope"_s, declaredJson(configuration.scope));
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace plumbline
