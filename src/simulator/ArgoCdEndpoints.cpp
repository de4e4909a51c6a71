// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateImages.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject applicationJson(const Estate &estate, const EstateApplication &app)
{
    const QJsonObject source{{u"repoURL"_s, u"https://github.example/%1/%2.git"_s.arg(estate.slug, app.name)},
                             {u"path"_s, u"deploy"_s},
                             {u"targetRevision"_s, u"HEAD"_s}};
    QJsonArray history;
    for (const EstateSync &sync : app.history) {
        const QJsonObject by
            = sync.user.isEmpty() ? QJsonObject{{u"automated"_s, true}} : QJsonObject{{u"username"_s, sync.user}};
        history.append(QJsonObject{{u"id"_s, sync.id},
                                   {u"revision"_s, sync.revision},
                                   {u"deployStartedAt"_s, vendorInstant(sync.startedAt)},
                                   {u"deployedAt"_s, vendorInstant(sync.deployedAt)},
                                   {u"initiatedBy"_s, by},
                                   {u"source"_s, source}});
    }
    const QString state = app.synced ? u"Synced"_s : u"OutOfSync"_s;
    const QJsonArray resources{QJsonObject{{u"version"_s, u"v1"_s},
                                           {u"kind"_s, u"Service"_s},
                                           {u"namespace"_s, u"prod"_s},
                                           {u"name"_s, app.name},
                                           {u"status"_s, u"Synced"_s}},
                               QJsonObject{{u"group"_s, u"apps"_s},
                                           {u"version"_s, u"v1"_s},
                                           {u"kind"_s, u"Deployment"_s},
                                           {u"namespace"_s, u"prod"_s},
                                           {u"name"_s, app.name},
                                           {u"status"_s, state}}};
    QJsonObject operation;
    QJsonArray images;
    if (!app.history.isEmpty()) {
        const EstateSync &last = app.history.last();
        const QJsonObject by
            = last.user.isEmpty() ? QJsonObject{{u"automated"_s, true}} : QJsonObject{{u"username"_s, last.user}};
        operation = {{u"operation"_s,
                      QJsonObject{{u"initiatedBy"_s, by}, {u"sync"_s, QJsonObject{{u"revision"_s, last.revision}}}}},
                     {u"phase"_s, u"Succeeded"_s},
                     {u"message"_s, u"successfully synced (all tasks run)"_s},
                     {u"syncResult"_s, QJsonObject{{u"revision"_s, last.revision}, {u"source"_s, source}}},
                     {u"startedAt"_s, vendorInstant(last.startedAt)},
                     {u"finishedAt"_s, vendorInstant(last.deployedAt)}};
        images.append(u"registry.haldenpay.example/%1@sha256:%2"_s.arg(app.name, images::digestOf(last.revision)));
    }
    const QJsonObject destination{{u"server"_s, u"https://kubernetes.default.svc"_s}, {u"namespace"_s, u"prod"_s}};
    return {{u"metadata"_s,
             QJsonObject{{u"name"_s, app.name},
                         {u"namespace"_s, u"argocd"_s},
                         {u"uid"_s, u"app-"_s + app.name},
                         {u"creationTimestamp"_s, u"2021-03-04T17:31:16Z"_s}}},
            {u"spec"_s,
             QJsonObject{{u"source"_s, source},
                         {u"project"_s, u"default"_s},
                         {u"destination"_s, destination},
                         {u"syncPolicy"_s, QJsonObject{{u"automated"_s, QJsonObject{{u"prune"_s, true}}}}}}},
            {u"status"_s,
             QJsonObject{
                 {u"resources"_s, resources},
                 {u"sync"_s,
                  QJsonObject{{u"status"_s, state},
                              {u"revision"_s, app.revision},
                              {u"comparedTo"_s, QJsonObject{{u"source"_s, source}, {u"destination"_s, destination}}}}},
                 {u"operationState"_s, operation},
                 {u"summary"_s, QJsonObject{{u"images"_s, images}}},
                 {u"health"_s, QJsonObject{{u"status"_s, u"Healthy"_s}}},
                 {u"history"_s, history},
                 {u"reconciledAt"_s, vendorInstant(app.reconciledAt)},
                 {u"sourceType"_s, u"Directory"_s}}}};
}

} // namespace

VendorAnswer argoCdAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path != u"/api/v1/applications"_s)
        return VendorAnswer::json(QJsonObject{{u"error"_s, u"not found"_s}, {u"code"_s, 5}}, 404);
    QJsonArray items;
    for (const EstateApplication &app : estate.applications)
        items.append(applicationJson(estate, app));
    return VendorAnswer::json(
        QJsonObject{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"2540554"_s}}}, {u"items"_s, items}});
}

} // namespace plumbline
