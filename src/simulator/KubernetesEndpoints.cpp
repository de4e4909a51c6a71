// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/KubernetesEngines.h"
#include "simulator/KubernetesWorkloads.h"
#include "simulator/VendorPages.h"

#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace kubernetes;

/// One report for each resource, as Kyverno writes them: every policy with its result.
struct Report {
    QString service;
    QString resource;
};

QList<Report> reports(const Estate &estate)
{
    QList<Report> list;
    for (const EstateService &service : estate.services) {
        for (const QString &kind : {u"Deployment"_s, u"Pod"_s, u"Ingress"_s})
            list.append({service.name, kind + u'/' + service.name});
    }
    return list;
}

QJsonObject reportJson(const Estate &estate, const Report &report)
{
    QJsonArray results;
    QJsonObject summary{{u"pass"_s, 0}, {u"fail"_s, 0}, {u"warn"_s, 0}, {u"error"_s, 0}, {u"skip"_s, 0}};
    const QDateTime scanned = estate.now.addSecs(-1'800);
    for (const EstatePolicy &policy : estate.policies) {
        const auto found = std::find_if(estate.violations.cbegin(), estate.violations.cend(), [&](const auto &one) {
            return one.resource == report.resource && one.policy == policy.name;
        });
        const QString result = found == estate.violations.cend() ? u"pass"_s : u"fail"_s;
        summary[result] = summary[result].toInt() + 1;
        const qint64 seconds = (found == estate.violations.cend() ? scanned : found->since).toSecsSinceEpoch();
        results.append(QJsonObject{{u"policy"_s, policy.name},
                                   {u"rule"_s, u"check"_s},
                                   {u"result"_s, result},
                                   {u"scored"_s, true},
                                   {u"severity"_s, policy.severity},
                                   {u"source"_s, u"kyverno"_s},
                                   {u"message"_s, u"validation rule 'check' %1ed."_s.arg(result)},
                                   {u"properties"_s, QJsonObject{{u"process"_s, u"background scan"_s}}},
                                   {u"timestamp"_s, QJsonObject{{u"seconds"_s, seconds}, {u"nanos"_s, 0}}}});
    }
    return {{u"apiVersion"_s, u"wgpolicyk8s.io/v1alpha2"_s},
            {u"kind"_s, u"PolicyReport"_s},
            {u"metadata"_s, metadata(pages::uuidOf(report.resource), report.service, scanned)},
            {u"scope"_s,
             QJsonObject{{u"apiVersion"_s, u"v1"_s},
                         {u"kind"_s, report.resource.section(u'/', 0, 0)},
                         {u"name"_s, report.service},
                         {u"namespace"_s, report.service},
                         {u"uid"_s, pages::uuidOf(u"resource "_s + report.resource)}}},
            {u"results"_s, results},
            {u"summary"_s, summary}};
}

QJsonObject policyJson(const EstatePolicy &policy)
{
    QJsonObject meta = metadata(policy.name, {}, policy.changedAt);
    meta[u"generation"_s] = policy.generation;
    if (policy.enforced) // what only audits has no owner yet; the certificates that were refused were those of images
        meta.insert(u"annotations"_s, QJsonObject{{u"owner"_s, u"platform"_s}, {u"prevents"_s, u"PRB0040067"_s}});
    meta.insert(u"managedFields"_s,
                QJsonArray{QJsonObject{{u"manager"_s, u"argocd-controller"_s},
                                       {u"operation"_s, u"Update"_s},
                                       {u"time"_s, vendorInstant(policy.changedAt)}}});
    return {{u"apiVersion"_s, u"kyverno.io/v1"_s},
            {u"kind"_s, u"ClusterPolicy"_s},
            {u"metadata"_s, meta},
            {u"spec"_s,
             QJsonObject{{u"background"_s, true},
                         {u"validationFailureAction"_s, policy.enforced ? u"Enforce"_s : u"Audit"_s}}}};
}

QJsonObject exemptionJson(const EstateExemption &exemption)
{
    QJsonObject meta = metadata(exemption.name, exemption.service, exemption.createdAt);
    meta.insert(u"annotations"_s, QJsonObject{{u"owner"_s, exemption.owner}});
    return {{u"apiVersion"_s, u"policies.kyverno.io/v1"_s},
            {u"kind"_s, u"PolicyException"_s},
            {u"metadata"_s, meta},
            {u"spec"_s,
             QJsonObject{{u"policyRefs"_s,
                          QJsonArray{QJsonObject{{u"kind"_s, u"ValidatingPolicy"_s}, {u"name"_s, exemption.policy}}}},
                         {u"expiresAt"_s, vendorInstant(exemption.expiresAt)},
                         {u"properties"_s,
                          QJsonObject{{u"approved-by"_s, exemption.approver}, {u"reason"_s, exemption.reason}}}}}};
}

} // namespace

VendorAnswer kubernetesAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString &path = request.path;
    if (path == u"/apis/wgpolicyk8s.io"_s)
        return group(u"wgpolicyk8s.io"_s, u"v1alpha2"_s);
    if (path == u"/apis/policies.kyverno.io"_s)
        return group(u"policies.kyverno.io"_s, u"v1"_s);
    if (path == u"/apis/wgpolicyk8s.io/v1alpha2/policyreports"_s)
        return listed(estate, reports(estate), request, [&](const Report &one) { return reportJson(estate, one); });
    if (path == u"/apis/kyverno.io/v1/clusterpolicies"_s)
        return listed(estate, estate.policies, request, policyJson);
    if (path == u"/apis/policies.kyverno.io/v1/policyexceptions"_s)
        return listed(estate, estate.exemptions, request, exemptionJson);
    if (const auto engine = engines(estate, request))
        return *engine;
    if (const auto running = workloads(estate, request))
        return *running;
    return VendorAnswer::json(QJsonObject{{u"kind"_s, u"Status"_s},
                                          {u"apiVersion"_s, u"v1"_s},
                                          {u"status"_s, u"Failure"_s},
                                          {u"message"_s, u"the server could not find the requested resource"_s},
                                          {u"reason"_s, u"NotFound"_s},
                                          {u"code"_s, 404}},
                              404);
}

} // namespace plumbline
