// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Vendor.h"
#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString basic(const QString &user, const QString &token)
{
    return u"Basic "_s + QString::fromLatin1((user + u':' + token).toUtf8().toBase64());
}

/// What Dependency-Track calls the services.
QStringList projectsOf(const QStringList &services)
{
    QStringList projects;
    for (const QString &service : services)
        projects.append(pages::uuidOf(service));
    return projects;
}

} // namespace

bool Vendor::admits(const VendorRequest &request) const
{
    return header.isEmpty() || request.headers.value(header) == credential;
}

QList<Vendor> allVendors(const VendorSetting &setting)
{
    const QString bearer = u"Bearer "_s + setting.token;
    const QString inHeader = u"authorization"_s;
    const QString organisation = u"organisation = \"%1\"\n"_s.arg(setting.organisation);
    // The history begins on a Monday, up to a week before `weeks` ago.
    const QString weeks = u"weeks = %1\n"_s.arg(setting.weeks + 1);
    const QString digests = u"digests = [\"sha256:%1\"]\n"_s.arg(setting.digests.join(u"\", \"sha256:"_s));
    const QString identities = u"identities = [\"%1\"]\n"_s.arg(setting.builder);
    // Some streams ask once for each thing that they are told of.
    const QString github = organisation
        + u"review_repositories = [\"%1\"]\ncheck_repositories = [\"%1\"]\n"_s.arg(setting.services.first())
        + u"commit_repositories = [\"%1\"]\n"_s.arg(setting.services.mid(0, 3).join(u"\", \""_s)) + u"attestation_"_s
        + digests;
    return {
        {u"backstage"_s, inHeader, bearer, backstageAnswer,
         u"tier_annotation = \"haldenpay.example/tier\"\ncost_center_annotation = \"haldenpay.example/cost-center\"\n"
         "data_class_annotation = \"haldenpay.example/data-classification\"\n"_s,
         true},
        {u"github"_s, inHeader, bearer, gitHubAnswer, github, true},
        {u"defectdojo"_s, inHeader, u"Token "_s + setting.token, defectDojoAnswer, {}, true},
        {u"argocd"_s, inHeader, bearer, argoCdAnswer, {}, true},
        {u"prometheus"_s,
         {},
         {},
         prometheusAnswer,
         weeks
             + u"slo_weeks = 2\nprimary_routes = [\"support-copilot/openai\"]\n"
               "secondary_routes = [\"support-copilot/anthropic\"]\n"_s,
         true},
        {u"gitlab"_s, u"private-token"_s, setting.token, gitLabAnswer,
         u"group = \"%1\"\naudit_weeks = %2\ntest_projects = [\"%1/%3\"]\n"_s.arg(setting.organisation)
             .arg(setting.weeks + 1)
             .arg(setting.services.mid(0, 3).join(u"\", \"%1/"_s.arg(setting.organisation)))},
        {u"dependency-track"_s, u"x-api-key"_s, setting.token, dependencyTrackAnswer,
         u"component_projects = [\"%1\"]\nenvironment = \"production\"\n"_s.arg(
             projectsOf(setting.services).join(u"\", \""_s))},
        {u"kubernetes"_s, inHeader, bearer, kubernetesAnswer,
         u"environment = \"production\"\npolicy_exception_versions = [\"v1\"]\n"_s},
        {u"alertmanager"_s, {}, {}, alertmanagerAnswer, {}},
        {u"hcp-terraform"_s, inHeader, bearer, hcpTerraformAnswer,
         u"organization = \"%1\"\nenvironment = \"production\"\n"_s.arg(setting.organisation)},
        {u"langfuse"_s, inHeader, basic(u"pk-lf-simulator"_s, setting.token), langfuseAnswer,
         u"public_key = \"pk-lf-simulator\"\nservice = \"fraud-agent\"\nweeks = 2\n"_s},
        {u"litellm"_s, inHeader, bearer, liteLlmAnswer,
         u"environment = \"production\"\nreport_groups = [\"team\"]\n"_s},
        {u"jaeger"_s, inHeader, bearer, jaegerAnswer, u"services = [\"fraud-agent\"]\ndepth = 20000\n"_s},
        {u"openai"_s, inHeader, bearer, openAiAnswer, weeks},
        {u"anthropic"_s, u"x-api-key"_s, setting.token, anthropicAnswer, weeks},
        {u"clickhouse"_s, u"x-clickhouse-key"_s, setting.token, clickHouseAnswer,
         u"user = \"simulator\"\nusage_tables = [\"otel_traces\"]\n"_s},
        {u"pagerduty"_s, inHeader, u"Token token="_s + setting.token, pagerDutyAnswer, weeks},
        {u"jira"_s, inHeader, basic(u"simulator@haldenpay.example"_s, setting.token), jiraAnswer,
         u"email = \"simulator@haldenpay.example\"\nrule_field = \"customfield_10052\"\n"
         "acknowledged_field = \"customfield_10051\"\nfields = "
         "\"summary,created,updated,resolutiondate,duedate,priority,"
         "status,components,assignee,reporter,labels,customfield_10051,customfield_10052,customfield_10053\"\n"
         "same_field = \"customfield_10053\"\n"_s},
        {u"servicenow"_s, inHeader, basic(u"simulator"_s, setting.token), serviceNowAnswer,
         u"user = \"simulator\"\n"_s},
        {u"tempo"_s, inHeader, bearer, tempoAnswer, {}},
        {u"rekor"_s, {}, {}, rekorAnswer, digests + identities},
        {u"rest"_s, inHeader, bearer, ownApiAnswer, {}},
    };
}

Result<QList<Vendor>> chosenVendors(const QList<Vendor> &all, const QString &choice)
{
    QList<Vendor> chosen;
    const QStringList names = choice.split(u',', Qt::SkipEmptyParts);
    QStringList known;
    for (const Vendor &vendor : all) {
        known.append(vendor.connector);
        if (choice == u"all"_s || names.contains(vendor.connector) || (vendor.isUsual && names.contains(u"default"_s)))
            chosen.append(vendor);
    }
    for (const QString &name : names) {
        if (name != u"all"_s && name != u"default"_s && !known.contains(name))
            return fail(Error::Kind::Usage, u"choose vendors"_s,
                        u"no vendor \"%1\"; there are all, default, %2"_s.arg(name, known.join(u", "_s)));
    }
    return chosen;
}

} // namespace plumbline
