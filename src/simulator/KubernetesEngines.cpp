// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/KubernetesEngines.h"

#include "simulator/EstateChapters.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A report of what looks at the whole cluster, or at one namespace.
QJsonObject report(const QString &name, const QString &space, const QString &kind, const QString &source,
                   const QDateTime &at, const QJsonArray &results)
{
    return {{u"kind"_s, kind},
            {u"metadata"_s, kubernetes::metadata(name, space, at)},
            {u"source"_s, source},
            {u"results"_s, results}};
}

QJsonObject result(const QString &policy, const QString &rule, const QDateTime &at, const QJsonArray &subjects,
                   const QString &key)
{
    return {{u"policy"_s, policy},
            {u"rule"_s, rule},
            {u"result"_s, u"fail"_s},
            {u"severity"_s, u"medium"_s},
            {key, subjects},
            {u"timestamp"_s, QJsonObject{{u"seconds"_s, at.toSecsSinceEpoch()}, {u"nanos"_s, 0}}}};
}

QJsonObject reference(const QString &kind, const QString &name, const QString &space)
{
    QJsonObject json{{u"kind"_s, kind}, {u"name"_s, name}, {u"uid"_s, pages::uuidOf(kind + space + name)}};
    if (!space.isEmpty())
        json.insert(u"namespace"_s, space);
    return json;
}

/// Namespaces without a quota; each fourth service has none yet.
QList<QJsonObject> clusterPolicyReports(const Estate &estate)
{
    QJsonArray results;
    for (qsizetype i = 0; i < estate.services.size(); i += 4)
        results.append(result(estate.policies.first().name, u"check"_s, estate.now.addSecs(-1'800),
                              {reference(u"Namespace"_s, estate.services.at(i).name, {})}, u"resources"_s));
    return {report(u"namespaces"_s, {}, u"ClusterPolicyReport"_s, u"kyverno"_s, estate.now.addSecs(-1'800), results)};
}

/// What a scanner of running images says by way of openreports.io.
QList<QJsonObject> openReports(const Estate &estate)
{
    QList<QJsonObject> all;
    for (qsizetype i = 1; i < estate.services.size(); i += 3) {
        const QString &name = estate.services.at(i).name;
        all.append(report(u"image-scan"_s, name, u"Report"_s, u"image-scanner"_s, estate.now.addSecs(-900),
                          {result(u"base-image-age"_s, u"older-than-90-days"_s, estate.now.addSecs(-900),
                                  {reference(u"Deployment"_s, name, name)}, u"subjects"_s)}));
    }
    return all;
}

QList<QJsonObject> openClusterReports(const Estate &estate)
{
    const QDateTime at = chapters::currentMonday(estate);
    return {report(u"kube-bench"_s, {}, u"ClusterReport"_s, u"kube-bench"_s, at,
                   {result(u"cis-1.8"_s, u"4.2.6"_s, at, {reference(u"Node"_s, u"worker-1"_s, {})}, u"subjects"_s),
                    result(u"cis-1.8"_s, u"4.2.6"_s, at, {reference(u"Node"_s, u"worker-2"_s, {})}, u"subjects"_s)})};
}

/// One exception in the older form: only its annotations say who wants it and until when.
QList<QJsonObject> olderExceptions(const Estate &estate)
{
    const EstateService &service = estate.services.last();
    const QDateTime created = chapters::currentMonday(estate).addDays(-20).addSecs(9 * 3'600);
    QJsonObject meta = kubernetes::metadata(service.name + u"-legacy"_s, service.name, created);
    meta.insert(u"annotations"_s,
                QJsonObject{{u"owner"_s, service.owner},
                            {u"approved-by"_s, u"R. Banerjee"_s},
                            {u"reason"_s, u"The old chart cannot be changed"_s},
                            {u"expires-at"_s, created.addDays(60).date().toString(Qt::ISODate)}});
    const QJsonObject kinds{{u"kinds"_s, QJsonArray{u"Deployment"_s}}, {u"namespaces"_s, QJsonArray{service.name}}};
    return {{{u"kind"_s, u"PolicyException"_s},
             {u"metadata"_s, meta},
             {u"spec"_s,
              QJsonObject{{u"exceptions"_s,
                           QJsonArray{QJsonObject{{u"policyName"_s, estate.policies.last().name},
                                                  {u"ruleNames"_s, QJsonArray{u"check"_s}}}}},
                          {u"match"_s, QJsonObject{{u"any"_s, QJsonArray{QJsonObject{{u"resources"_s, kinds}}}}}}}}}};
}

/// Gatekeeper watches labels only, and does not stop anything.
QList<QJsonObject> constraints(const Estate &estate)
{
    QJsonArray violations;
    for (qsizetype i = 0; i < estate.services.size(); i += 5) {
        const QString &name = estate.services.at(i).name;
        violations.append(QJsonObject{{u"group"_s, QString()},
                                      {u"version"_s, u"v1"_s},
                                      {u"kind"_s, u"Namespace"_s},
                                      {u"name"_s, name},
                                      {u"message"_s, u"you must provide labels: {\"cost-center\"}"_s},
                                      {u"enforcementAction"_s, u"dryrun"_s}});
    }
    const QDateTime created = chapters::currentMonday(estate).addDays(-40);
    return {{{u"apiVersion"_s, u"constraints.gatekeeper.sh/v1beta1"_s},
             {u"kind"_s, u"K8sRequiredLabels"_s},
             {u"metadata"_s, kubernetes::metadata(u"namespaces-have-a-cost-center"_s, {}, created)},
             {u"spec"_s, QJsonObject{{u"enforcementAction"_s, u"dryrun"_s}}},
             {u"status"_s,
              QJsonObject{{u"auditTimestamp"_s, vendorInstant(estate.now.addSecs(-60))},
                          {u"totalViolations"_s, violations.size()},
                          {u"violations"_s, violations}}}}};
}

/// What Trivy finds in a running image is what GitHub's alerts are about that nobody has dealt with.
QList<QJsonObject> vulnerabilityReports(const Estate &estate)
{
    QList<QJsonObject> all;
    for (const EstateService &service : estate.services) {
        QJsonArray found;
        for (const EstateAlert &alert : estate.alerts) {
            if (alert.service == service.name && !alert.fixedAt && !alert.dismissedAt)
                found.append(QJsonObject{{u"vulnerabilityID"_s, alert.cve},
                                         {u"resource"_s, alert.package},
                                         {u"installedVersion"_s, u"1.%1.0"_s.arg(alert.number)},
                                         {u"severity"_s, alert.severity.toUpper()},
                                         {u"publishedDate"_s, vendorInstant(alert.publishedAt)}});
        }
        all.append(
            {{u"kind"_s, u"VulnerabilityReport"_s},
             {u"metadata"_s,
              kubernetes::metadata(u"replicaset-"_s + service.name, service.name, estate.now.addSecs(-7'200))},
             {u"report"_s,
              QJsonObject{{u"scanner"_s, QJsonObject{{u"name"_s, u"Trivy"_s}}}, {u"vulnerabilities"_s, found}}}});
    }
    return all;
}

} // namespace

QJsonObject kubernetes::metadata(const QString &name, const QString &space, const QDateTime &created)
{
    QJsonObject json{{u"name"_s, name},
                     {u"uid"_s, pages::uuidOf(space + u'/' + name)},
                     {u"creationTimestamp"_s, vendorInstant(created)},
                     {u"generation"_s, 1},
                     {u"resourceVersion"_s, QString::number(created.toSecsSinceEpoch() % 10'000'000)}};
    if (!space.isEmpty())
        json.insert(u"namespace"_s, space);
    return json;
}

VendorAnswer kubernetes::group(const QString &name, const QString &version)
{
    const QJsonObject served{{u"groupVersion"_s, name + u'/' + version}, {u"version"_s, version}};
    return VendorAnswer::json(QJsonObject{{u"kind"_s, u"APIGroup"_s},
                                          {u"apiVersion"_s, u"v1"_s},
                                          {u"name"_s, name},
                                          {u"versions"_s, QJsonArray{served}},
                                          {u"preferredVersion"_s, served}});
}

std::optional<VendorAnswer> kubernetes::engines(const Estate &estate, const VendorRequest &request)
{
    const QString path = QString(request.path).remove(0, u"/apis/"_s.size());
    const auto list = [&](const QList<QJsonObject> &all) {
        return listed(estate, all, request, [](const QJsonObject &one) { return one; });
    };
    if (path == u"openreports.io"_s)
        return group(path, u"v1alpha1"_s);
    if (path == u"aquasecurity.github.io"_s)
        return group(path, u"v1alpha1"_s);
    if (path == u"constraints.gatekeeper.sh/v1beta1"_s)
        return VendorAnswer::json(QJsonObject{{u"kind"_s, u"APIResourceList"_s},
                                              {u"resources"_s,
                                               QJsonArray{QJsonObject{{u"name"_s, u"k8srequiredlabels"_s}},
                                                          QJsonObject{{u"name"_s, u"k8srequiredlabels/status"_s}}}}});
    if (path == u"wgpolicyk8s.io/v1alpha2/clusterpolicyreports"_s)
        return list(clusterPolicyReports(estate));
    if (path == u"openreports.io/v1alpha1/reports"_s)
        return list(openReports(estate));
    if (path == u"openreports.io/v1alpha1/clusterreports"_s)
        return list(openClusterReports(estate));
    if (path == u"kyverno.io/v2/policyexceptions"_s)
        return list(olderExceptions(estate));
    if (path == u"constraints.gatekeeper.sh/v1beta1/k8srequiredlabels"_s)
        return list(constraints(estate));
    if (path == u"aquasecurity.github.io/v1alpha1/vulnerabilityreports"_s)
        return list(vulnerabilityReports(estate));
    return std::nullopt;
}

} // namespace plumbline
