// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"

#include "base/Digest.h"
#include "simulator/Chance.h"

#include <QTimeZone>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

enum Stream : quint64 { Pushes = 1, Deployments, Alerts, Waivers, Findings, Applications, Costs };

struct Blueprint {
    const char *name, *team, *owner, *tier, *dataClass;
};
constexpr auto blueprints = std::to_array<Blueprint>({
    {"payments-api", "Payments", "T. Novak", "1", "restricted"},
    {"card-vault", "Payments", "S. Lindqvist", "1", "restricted"},
    {"checkout-web", "Payments", "I. Petrov", "1", "confidential"},
    {"ledger-core", "Ledger", "J. Castillo", "1", "restricted"},
    {"fx-pricer", "Ledger", "D. Ferreira", "2", "internal"},
    {"identity-gateway", "Identity", "P. Walsh", "1", "restricted"},
    {"kyc-intake", "Identity", "A. Haddad", "2", "restricted"},
    {"risk-scoring", "Risk", "R. Banerjee", "2", "confidential"},
    {"statement-render", "Customer", "L. Moreau", "3", "confidential"},
    {"notification-hub", "Customer", "H. Sato", "3", "internal"},
    {"fraud-agent", "AI Platform", "K. Tanaka", "1", "confidential"},
    {"support-copilot", "AI Platform", "M. Okafor", "2", "confidential"},
    {"search-assist", "AI Platform", "K. Tanaka", "3", "internal"},
    {"doc-summarizer", "AI Platform", "M. Okafor", "3", "internal"},
});
constexpr auto rules = std::to_array<const char *>({"secrets-scan", "base-image-age", "sbom-missing", "public-ingress", "tls-version", "egress-allowlist"});
constexpr auto packages = std::to_array<const char *>({"openssl", "lodash", "django", "netty", "jackson-databind", "golang.org/x/net", "requests", "spring-web"});
constexpr auto severities = std::to_array<const char *>({"low", "medium", "high", "critical"});

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString shaOf(const QString &text)
{
    return sha256Hex(text.toUtf8()).left(40);
}

/// The Monday that starts the current ISO week in UTC.
QDateTime currentMonday(const QDateTime &now)
{
    return QDateTime(now.date().addDays(1 - now.date().dayOfWeek()), QTime(0, 0), Qt::UTC);
}

/// A moment of a working day of that week, or of any day for one in ten.
QDateTime momentOf(const QDateTime &monday, const Chance &chance, quint64 index)
{
    const int day = chance.unit(index * 4) < 0.1 ? chance.below(7, index * 4 + 1) : chance.below(5, index * 4 + 1);
    return monday.addDays(day).addSecs(7 * 3600 + chance.below(11 * 3600, index * 4 + 2));
}

void addPushes(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, Pushes);
    const QDateTime monday = currentMonday(estate.now);
    const QDateTime signatureRule = estate.now.addDays(-10);
    quint64 n = 0;
    for (int back = weeks; back >= 0; --back) {
        const QDateTime week = monday.addDays(-7 * back);
        const bool routed = back <= 1; // the last complete week and the running one: the new rule is being routed around
        const int pushes = 360 + chance.below(80, ++n);
        for (int i = 0; i < pushes; ++i) {
            const quint64 k = ++n + 100'000;
            const EstateService &service = estate.services.at(chance.below(int(estate.services.size()), k * 7));
            const QDateTime at = momentOf(week, chance, k);
            const bool signature = at >= signatureRule;
            const bool payments = service.team == u"Payments"_s;
            const double blockShare = signature ? 0.40 : 0.30;
            const bool blocked = chance.unit(k * 7 + 1) < blockShare;
            const double bypassShare = !routed ? 0.028 + 0.03 * (back % 3) / 2.0 : payments ? 0.34 : 0.03;
            const bool bypassed = blocked && chance.unit(k * 7 + 2) < bypassShare;
            if (at >= estate.now)
                continue;
            const QString sha = shaOf(u"push %1 %2"_s.arg(seed).arg(k));
            const QString rule = !blocked ? QString()
                : signature && chance.unit(k * 7 + 3) < 0.6
                ? u"image-signature"_s
                : latin(rules[size_t(chance.below(int(rules.size()), k * 7 + 4))]);
            estate.ruleSuites.append({qint64(20'000 + k % 100'000), service.name, service.owner.section(u' ', -1).toLower(), shaOf(sha), sha, at,
                                      !blocked ? u"pass"_s : bypassed ? u"bypass"_s : u"fail"_s, rule});
        }
    }
    std::sort(estate.ruleSuites.begin(), estate.ruleSuites.end(),
              [](const auto &a, const auto &b) { return std::pair(a.pushedAt, a.id) > std::pair(b.pushedAt, b.id); });
    qint64 id = 90'000 + estate.ruleSuites.size();
    for (EstateRuleSuite &suite : estate.ruleSuites)
        suite.id = id--;
}

void addDeployments(Estate &estate, quint64 seed)
{
    const Chance chance(seed, Deployments);
    quint64 n = 0;
    // What passed, or was waved through, is what gets deployed; one in five pushes goes out, first to staging.
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        ++n;
        if (suite.result == u"fail"_s || chance.unit(n * 5) > 0.2)
            continue;
        const bool manual = chance.unit(n * 5 + 1) < 0.04;
        const QDateTime staged = suite.pushedAt.addSecs(600 + chance.below(2400, n * 5 + 2));
        for (int step = 0; step < 2; ++step) {
            const QDateTime at = staged.addSecs(step * (1800 + chance.below(7200, n * 5 + 3)));
            const bool failed = chance.unit(n * 5 + 4 + quint64(step) * 1'000'000) < 0.05;
            const QDateTime finished = at.addSecs(90 + chance.below(400, n * 9 + quint64(step)));
            if (finished >= estate.now)
                break;
            estate.deployments.append({0, suite.service, suite.afterSha, step == 0 ? u"staging"_s : u"production"_s,
                                       manual ? suite.actor : u"github-actions[bot]"_s, at, finished, failed ? u"failure"_s : u"success"_s});
            if (failed)
                break;
        }
    }
    std::sort(estate.deployments.begin(), estate.deployments.end(),
              [](const auto &a, const auto &b) { return std::pair(a.createdAt, a.sha) > std::pair(b.createdAt, b.sha); });
    qint64 id = 500'000 + estate.deployments.size();
    for (EstateDeployment &deployment : estate.deployments)
        deployment.id = id--;
}

void addAlerts(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, Alerts);
    for (int i = 0; i < weeks * 7; ++i) {
        const quint64 k = quint64(i) * 8;
        EstateAlert alert;
        alert.number = i + 1;
        alert.service = estate.services.at(chance.below(int(estate.services.size()), k)).name;
        alert.package = latin(packages[size_t(chance.below(int(packages.size()), k + 1))]);
        alert.cve = u"CVE-2026-%1"_s.arg(30'000 + chance.below(9'000, k + 2));
        alert.severity = latin(severities[size_t(chance.below(int(severities.size()), k + 3))]);
        alert.createdAt = estate.now.addDays(-7 * weeks).addSecs(i * 86'400LL + chance.below(80'000, k + 4));
        alert.publishedAt = alert.createdAt.addSecs(-3600LL * (1 + chance.below(200, k + 5)));
        const double fate = chance.unit(k + 6);
        const QDateTime end = alert.createdAt.addSecs(86'400LL * (1 + chance.below(45, k + 7)));
        if (fate < 0.72 && end < estate.now)
            alert.fixedAt = end;
        else if (fate > 0.97 && end < estate.now) {
            alert.dismissedAt = end;
            alert.dismissedBy = estate.service(alert.service)->owner.section(u' ', -1).toLower();
        }
        estate.alerts.append(alert);
    }
}

void addFindings(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, Findings);
    for (int i = 0; i < weeks * 12; ++i) {
        const quint64 k = quint64(i) * 6;
        const QDateTime created = estate.now.addDays(-7 * weeks).addSecs(i * 50'000LL + chance.below(40'000, k));
        const QDateTime end = created.addSecs(86'400LL * (1 + chance.below(60, k + 1)));
        const QString package = latin(packages[size_t(chance.below(int(packages.size()), k + 2))]);
        estate.findings.append({i + 1, estate.services.at(chance.below(int(estate.services.size()), k + 3)).name,
                                u"Vulnerable dependency: %1"_s.arg(package), u"CVE-2026-%1"_s.arg(31'000 + i),
                                latin(severities[size_t(chance.below(int(severities.size()), k + 4))]), created,
                                chance.unit(k + 5) < 0.7 && end < estate.now ? std::optional(end) : std::nullopt, false});
    }
}

/// Grants one waiver as a chain of renewals that ends open, and returns nothing: `lastExpiryInDays` may lie in the past.
void addChain(Estate &estate, const QString &product, const QString &rule, const QString &owner, int ageDays, int grants,
              std::optional<int> lastExpiryInDays)
{
    const QDateTime first = estate.now.addDays(-ageDays).addSecs(-3 * 3600);
    const int step = ageDays / grants;
    for (int g = 0; g < grants; ++g) {
        const bool last = g == grants - 1;
        const int number = int(estate.acceptances.size()) + 1;
        EstateAcceptance grant;
        grant.id = number;
        grant.name = u"%1 on %2"_s.arg(rule, product);
        grant.product = product;
        grant.rule = rule;
        grant.owner = owner;
        grant.acceptedBy = number % 3 == 0 ? u"R. Banerjee"_s : u"A. Haddad"_s;
        grant.created = first.addDays(g * step);
        if (last) {
            if (lastExpiryInDays)
                grant.expires = QDateTime(estate.now.date().addDays(*lastExpiryInDays), QTime(0, 0), Qt::UTC);
        } else {
            grant.expires = first.addDays((g + 1) * step - 2);
            grant.handled = first.addDays((g + 1) * step - 1);
        }
        // A finding of its own, so that the waiver can be followed to what it waives.
        grant.finding = int(estate.findings.size()) + 1;
        const bool isCve = rule.startsWith(u"CVE-"_s);
        estate.findings.append({grant.finding, product, isCve ? u"Vulnerable dependency"_s : u"Policy not met: %1"_s.arg(rule),
                                isCve ? rule : QString(), u"high"_s, grant.created.addDays(-3), {}, true});
        estate.acceptances.append(grant);
    }
}

void addWaivers(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, Waivers);
    const auto owner = [&](const QString &name) { return estate.service(name) ? estate.service(name)->owner : QString(); };
    struct Story {
        const char *product, *rule;
        int ageDays, grants;
        int expiry; ///< Days from now; 999 = none.
    };
    constexpr auto stories = std::to_array<Story>({
        {"card-vault", "image-signature", 188, 3, -6}, {"payments-api", "secrets-scan", 121, 2, -4}, {"risk-scoring", "base-image-age", 97, 2, -3},
        {"card-vault", "tls-version", 92, 1, -2}, {"statement-render", "public-ingress", 96, 2, -1}, {"ledger-core", "CVE-2026-31820", 214, 4, 2},
        {"ledger-core", "sbom-missing", 28, 1, 3}, {"fx-pricer", "egress-allowlist", 44, 1, 5}, {"identity-gateway", "tls-version", 33, 2, 6},
        {"ledger-core", "base-image-age", 143, 2, 24}, {"ledger-core", "tls-version", 160, 2, 999}, {"identity-gateway", "CVE-2026-30117", 104, 2, 12},
        {"legacy-batch", "sbom-missing", 143, 1, 40},
    });
    const int known = int(estate.services.size());
    for (const Story &story : stories) {
        const QString product = latin(story.product);
        if (product == u"legacy-batch"_s || estate.service(product))
            addChain(estate, product, latin(story.rule), owner(product), story.ageDays, story.grants,
                     story.expiry == 999 ? std::nullopt : std::optional(story.expiry));
    }
    addChain(estate, u"statement-render"_s, u"egress-allowlist"_s, {}, 61, 1, 4); // nobody owns it
    for (int i = 0; i < 23; ++i) {
        const quint64 k = 1000 + quint64(i) * 4;
        const EstateService &service = estate.services.at((i * 5 + chance.below(3, k)) % known);
        const double spread = chance.unit(k + 1);
        addChain(estate, service.name, u"CVE-2026-%1"_s.arg(33'000 + i), service.owner, 1 + int(spread * spread * 110), 1, 7 + chance.below(80, k + 2));
    }
    // History: waivers that ended as they should.
    for (int i = 0; i < weeks * 4; ++i) {
        const quint64 k = 5000 + quint64(i) * 4;
        const EstateService &service = estate.services.at(chance.below(known, k));
        const int endedDaysAgo = 1 + i * 7 / 4 % (7 * weeks);
        const int lasted = 5 + chance.below(50, k + 1);
        addChain(estate, service.name, u"CVE-2026-%1"_s.arg(34'000 + i), service.owner, endedDaysAgo + lasted, 1, -endedDaysAgo);
        estate.acceptances.last().handled = estate.now.addDays(-endedDaysAgo).addSecs(chance.below(3600, k + 2));
    }
}

void addApplications(Estate &estate, quint64 seed)
{
    const Chance chance(seed, Applications);
    quint64 n = 0;
    for (const EstateService &service : estate.services) {
        EstateApplication app;
        app.name = service.name;
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.service == service.name && deployment.environment == u"production"_s && deployment.state == u"success"_s
                && app.history.size() < 10)
                app.history.prepend({deployment.id - 500'000, deployment.sha, deployment.createdAt, deployment.finishedAt,
                                     deployment.creator.endsWith(u"[bot]"_s) ? QString() : deployment.creator});
        }
        const double fate = chance.unit(++n);
        app.synced = fate >= 0.25;
        app.revision = app.history.isEmpty() ? shaOf(service.name) : app.history.last().revision;
        if (fate < 0.08)
            app.revision = shaOf(app.revision); // git moved, not yet deployed
        app.reconciledAt = estate.now.addSecs(-60 * (1 + chance.below(150, n + 500)));
        estate.applications.append(app);
    }
}

void addCosts(Estate &estate, quint64 seed, int weeks)
{
    struct Use {
        const char *service, *model;
        double usdPerPeakHour, usdPerRequest;
        bool nightly;
    };
    constexpr auto uses = std::to_array<Use>({
        {"doc-summarizer", "atlas-large", 74, 0.0098, true},
        {"support-copilot", "atlas-large", 62, 0.0121, false},
        {"support-copilot", "borealis-mini", 13, 0.0031, false},
        {"fraud-agent", "borealis-pro", 86, 0.0317, false},
        {"search-assist", "borealis-mini", 42, 0.0046, false},
    });
    const Chance chance(seed, Costs);
    const QTimeZone zone("Europe/Berlin");
    const qint64 end = estate.now.toSecsSinceEpoch();
    const QDateTime monday = currentMonday(estate.now);
    const QDateTime lastSunday = monday.addDays(-1);
    for (qint64 hour = monday.addDays(-7 * weeks).toSecsSinceEpoch(); hour + 3600 <= end; hour += 3600) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(hour, zone);
        const int h = local.time().hour();
        const bool weekend = local.date().dayOfWeek() > 5;
        if (hour >= lastSunday.toSecsSinceEpoch() && hour < lastSunday.addSecs(8 * 3600).toSecsSinceEpoch())
            continue; // the collector was down: nothing is known of these hours
        const bool silent = hour == lastSunday.addSecs(9 * 3600).toSecsSinceEpoch(); // up, and nobody called
        const double day = weekend ? 0.22 : 0.2 + 2.1 * std::exp(-std::pow(h - 10.5, 2) / 5.0) + 1.25 * std::exp(-std::pow(h - 14.5, 2) / 7.0);
        for (size_t u = 0; u < uses.size(); ++u) {
            const Use &use = uses[u];
            const quint64 k = quint64(hour / 3600) * 16 + u;
            double usd = use.usdPerPeakHour * day * (0.85 + 0.3 * chance.unit(k)) * 0.62;
            if (use.nightly && !weekend && h >= 1 && h <= 3)
                usd += (h == 2 ? 230 : 120) * (0.9 + 0.2 * chance.unit(k + 8));
            if (latin(use.service) == u"fraud-agent"_s && hour >= end - 21 * 86'400LL)
                usd *= 1.21;
            if (silent)
                usd = 0;
            if (estate.service(latin(use.service)))
                estate.costs.append({hour, latin(use.service), latin(use.model), std::round(usd * 1e6) / 1e6, qint64(usd / use.usdPerRequest)});
        }
    }
}

} // namespace

Estate Estate::invent(quint64 seed, int services, int weeks, const QDateTime &now)
{
    Estate estate;
    estate.organisation = u"Halden Pay"_s;
    estate.slug = u"haldenpay"_s;
    estate.now = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 3600 * 3600, Qt::UTC);
    for (int i = 0; i < services; ++i) {
        const Blueprint &plan = blueprints[size_t(i) % blueprints.size()];
        const int copy = i / int(blueprints.size());
        estate.services.append({latin(plan.name) + (copy ? u"-%1"_s.arg(copy + 1) : QString()), latin(plan.team), latin(plan.owner), latin(plan.tier),
                                latin(plan.dataClass), u"CC-%1"_s.arg(1040 + i % 7)});
    }
    addPushes(estate, seed, weeks);
    addDeployments(estate, seed);
    addAlerts(estate, seed, weeks);
    addFindings(estate, seed, weeks);
    addWaivers(estate, seed, weeks);
    addApplications(estate, seed);
    addCosts(estate, seed, weeks);
    return estate;
}

const EstateService *Estate::service(const QString &name) const
{
    const auto found = std::find_if(services.begin(), services.end(), [&](const EstateService &s) { return s.name == name; });
    return found == services.end() ? nullptr : &*found;
}

} // namespace plumbline
