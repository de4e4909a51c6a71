// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/KubernetesWorkloads.h"

#include "simulator/EstateChapters.h"
#include "simulator/KubernetesEngines.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A label's value: lower case and without blanks.
QString labelled(const QString &text)
{
    return text.toLower().replace(u' ', u'-');
}

QJsonObject workload(const QString &name, const QString &space, const QDateTime &created, const QJsonObject &labels,
                     int replicas, const QJsonObject &pod = {})
{
    QJsonObject meta = kubernetes::metadata(name, space, created);
    meta.insert(u"labels"_s, labels);
    QJsonObject spec{{u"replicas"_s, replicas}};
    if (!pod.isEmpty())
        spec.insert(u"template"_s, pod);
    return {{u"metadata"_s, meta}, {u"spec"_s, spec}};
}

/// What it needs when it starts: each sixth service may start without its region, and each eighth names nothing.
QJsonObject templateOf(const EstateService &service)
{
    const auto variable = [&](const QString &name, const QString &reference, bool mayLack) {
        QJsonObject from{{u"name"_s, service.name}, {u"key"_s, name.toLower()}};
        if (mayLack)
            from.insert(u"optional"_s, true);
        return QJsonObject{{u"name"_s, name}, {u"valueFrom"_s, QJsonObject{{reference, from}}}};
    };
    QJsonObject container{{u"name"_s, service.name}};
    if (service.repositoryId % 8 != 0)
        container.insert(u"env"_s, QJsonArray{variable(u"REGION"_s, u"configMapKeyRef"_s, service.repositoryId % 6 == 0),
                                              variable(u"API_KEY"_s, u"secretKeyRef"_s, false)});
    return {{u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}}}};
}

/// Each fifth service does not say who pays for it, and each seventh says that nobody owns it.
QJsonObject labelsOf(const EstateService &service)
{
    QJsonObject labels{{u"app.kubernetes.io/name"_s, service.name},
                       {u"environment"_s, u"production"_s},
                       {u"owner"_s, service.repositoryId % 7 == 0 ? u"unknown"_s : labelled(service.team)}};
    if (service.repositoryId % 5 != 0)
        labels.insert(u"cost-center"_s, service.costCenter);
    return labels;
}

QList<QJsonObject> deployments(const Estate &estate)
{
    QList<QJsonObject> all;
    for (const EstateService &service : estate.services)
        all.append(workload(service.name, service.name,
                            chapters::currentMonday(estate).addDays(-90 - service.repositoryId % 300),
                            labelsOf(service), service.tier == u"1"_s ? 4 : 2, templateOf(service)));
    // What is scaled to nothing does not run.
    all.append(workload(u"load-test"_s, u"sandbox"_s, chapters::currentMonday(estate).addDays(-30), {}, 0));
    return all;
}

QList<QJsonObject> databases(const Estate &estate)
{
    QList<QJsonObject> all;
    for (const EstateService &service : estate.services) {
        if (service.dataClass == u"restricted"_s && service.team == u"Payments"_s)
            all.append(workload(service.name + u"-db"_s, service.name, chapters::currentMonday(estate).addDays(-400),
                                labelsOf(service), 3));
    }
    return all;
}

} // namespace

std::optional<VendorAnswer> kubernetes::workloads(const Estate &estate, const VendorRequest &request)
{
    const auto list = [&](const QList<QJsonObject> &all) {
        return listed(estate, all, request, [](const QJsonObject &one) { return one; });
    };
    if (request.path == u"/apis/apps/v1/deployments"_s)
        return list(deployments(estate));
    if (request.path == u"/apis/apps/v1/statefulsets"_s)
        return list(databases(estate));
    if (request.path == u"/apis/apps/v1/daemonsets"_s) {
        QJsonObject agent
            = workload(u"log-agent"_s, u"logging"_s, chapters::currentMonday(estate).addDays(-500), {}, 0);
        agent.insert(u"spec"_s, QJsonObject()); // one on every node: no number of replicas
        return list({agent});
    }
    return std::nullopt;
}

} // namespace plumbline
