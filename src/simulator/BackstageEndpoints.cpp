// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString slugOf(const QString &team)
{
    return team.toLower().replace(u' ', u'-');
}

QString uidOf(const QString &name)
{
    const QString hex = sha256Hex(name.toUtf8());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20, 12));
}

QJsonObject componentJson(const Estate &estate, const EstateService &service)
{
    const QString location = u"file:/srv/backstage/catalog/all.yaml"_s;
    const QString owner = u"group:default/"_s + slugOf(service.team);
    const QJsonObject annotations{{u"backstage.io/managed-by-location"_s, location},
                                  {u"github.com/project-slug"_s, estate.slug + u'/' + service.name},
                                  {u"argocd/app-name"_s, service.name},
                                  {u"haldenpay.example/cost-center"_s, service.costCenter},
                                  {u"haldenpay.example/tier"_s, service.tier},
                                  {u"haldenpay.example/data-classification"_s, service.dataClass},
                                  {u"haldenpay.example/owner"_s, service.owner}};
    return {
        {u"metadata"_s,
         QJsonObject{{u"namespace"_s, u"default"_s},
                     {u"annotations"_s, annotations},
                     {u"name"_s, service.name},
                     {u"uid"_s, uidOf(service.name)},
                     {u"etag"_s, sha256Hex(service.name.toUtf8()).left(40)}}},
        {u"apiVersion"_s, u"backstage.io/v1alpha1"_s},
        {u"kind"_s, u"Component"_s},
        {u"spec"_s,
         QJsonObject{{u"type"_s, u"service"_s}, {u"lifecycle"_s, u"production"_s}, {u"owner"_s, slugOf(service.team)}}},
        {u"relations"_s, QJsonArray{QJsonObject{{u"type"_s, u"ownedBy"_s}, {u"targetRef"_s, owner}}}}};
}

QJsonObject plainEntity(const QString &kind, const QString &name, const QString &displayName,
                        const QJsonArray &relations)
{
    const QString key = kind + name;
    return {
        {u"metadata"_s,
         QJsonObject{{u"namespace"_s, u"default"_s},
                     {u"name"_s, name},
                     {u"uid"_s, uidOf(key)},
                     {u"etag"_s, sha256Hex(key.toUtf8()).left(40)}}},
        {u"apiVersion"_s, u"backstage.io/v1alpha1"_s},
        {u"kind"_s, kind},
        {u"spec"_s, QJsonObject{{u"type"_s, u"team"_s}, {u"profile"_s, QJsonObject{{u"displayName"_s, displayName}}}}},
        {u"relations"_s, relations}};
}

/// Every entity of the catalogue, by name as "orderField=metadata.name,asc" asks and the catalogue does anyway.
QList<QJsonObject> catalogue(const Estate &estate)
{
    QMap<QString, QJsonObject> entities;
    for (const EstateService &service : estate.services) {
        const QString team = slugOf(service.team);
        const QString user = service.owner.section(u' ', -1).toLower();
        const QJsonArray memberOf{
            QJsonObject{{u"type"_s, u"memberOf"_s}, {u"targetRef"_s, u"group:default/"_s + team}}};
        entities.insert(service.name + u"|component"_s, componentJson(estate, service));
        entities.insert(team + u"|group"_s, plainEntity(u"Group"_s, team, service.team, {}));
        entities.insert(user + u"|user"_s, plainEntity(u"User"_s, user, service.owner, memberOf));
    }
    return entities.values();
}

} // namespace

VendorAnswer backstageAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path != u"/api/catalog/entities/by-query"_s)
        return VendorAnswer::json(
            QJsonObject{{u"error"_s, QJsonObject{{u"name"_s, u"NotFoundError"_s}, {u"message"_s, u"Not found"_s}}},
                        {u"response"_s, QJsonObject{{u"statusCode"_s, 404}}}},
            404);
    QJsonArray all;
    int first = 0;
    QString filter = request.parameter(u"filter"_s);
    if (request.parameters.contains(u"cursor"_s)) { // a cursor replaces every other parameter but limit
        const QStringList parts
            = QString::fromUtf8(QByteArray::fromBase64(request.parameter(u"cursor"_s).toLatin1())).split(u'|');
        first = parts.value(0).toInt();
        filter = parts.value(1);
    }
    for (const QJsonObject &entity : catalogue(estate)) {
        if (filter.isEmpty() || filter.compare(u"kind="_s + entity[u"kind"_s].toString(), Qt::CaseInsensitive) == 0)
            all.append(entity);
    }
    const int limit = qBound(1, request.number(u"limit"_s, 20), 500);
    QJsonArray items;
    for (int i = first; i < qMin(first + limit, int(all.size())); ++i)
        items.append(all.at(i));
    QJsonObject pageInfo;
    if (first + limit < all.size())
        pageInfo.insert(u"nextCursor"_s,
                        QString::fromLatin1(u"%1|%2"_s.arg(first + limit).arg(filter).toUtf8().toBase64()));
    return VendorAnswer::json(
        QJsonObject{{u"items"_s, items}, {u"totalItems"_s, all.size()}, {u"pageInfo"_s, pageInfo}});
}

} // namespace plumbline
