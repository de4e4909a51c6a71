// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts, findings, and the waivers that keep findings from being fixed.
#include "simulator/EstateChapters.h"

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace chapters;

constexpr auto packages = std::to_array<const char *>(
    {"openssl", "lodash", "django", "netty", "jackson-databind", "golang.org/x/net", "requests", "spring-web"});
constexpr auto severities = std::to_array<const char *>({"low", "medium", "high", "critical"});
constexpr int firstWaivedFinding = 900'001;
constexpr qint64 secondsPerDay = 86'400;

/// Grants one waiver as a chain of renewals whose last grant is open; `lastExpiryInDays` may lie in the past.
/// Days count from the Monday of the running week.
void addChain(Estate &estate, const QString &product, const QString &rule, const QString &owner, int ageDays,
              int grants, std::optional<int> lastExpiryInDays)
{
    const QDateTime first = currentMonday(estate).addDays(-ageDays).addSecs(9 * 3600);
    // One finding for the whole chain: the renewals accept the same risk again.
    const bool isCve = rule.startsWith(u"CVE-"_s);
    const int finding = firstWaivedFinding + int(estate.acceptances.size());
    estate.findings.append({finding,
                            product,
                            isCve ? u"Vulnerable dependency"_s : u"Policy not met: %1"_s.arg(rule),
                            isCve ? rule : QString(),
                            u"high"_s,
                            first.addDays(-3),
                            {},
                            true});
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
                grant.expires = currentMonday(estate).addDays(*lastExpiryInDays);
        } else {
            grant.expires = first.addDays((g + 1) * step - 2);
            grant.handled = first.addDays((g + 1) * step - 1);
        }
        grant.finding = finding;
        estate.acceptances.append(grant);
    }
}

} // namespace

/// One alert a day, to each repository in turn: like GitHub's, their numbers are unique within a repository only.
void chapters::addAlerts(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, chapters::Alerts);
    const qint64 count = estate.services.size();
    const qint64 today = estate.now.toSecsSinceEpoch() / secondsPerDay;
    for (qint64 day = currentMonday(estate).toSecsSinceEpoch() / secondsPerDay - 7 * weeks; day <= today; ++day) {
        const quint64 k = quint64(day) * 16;
        const qint64 round = day / count;
        EstateAlert alert;
        alert.number = int(round - 10'000 / count);
        alert.service = estate.services.at((day + chance.below(int(count), quint64(round) * 16 + 9)) % count).name;
        alert.package = latin(packages[size_t(chance.below(int(packages.size()), k + 1))]);
        alert.cve = u"CVE-2026-%1"_s.arg(30'000 + chance.below(9'000, k + 2));
        alert.severity = latin(severities[size_t(chance.below(int(severities.size()), k + 3))]);
        alert.createdAt = QDateTime::fromSecsSinceEpoch(day * secondsPerDay + chance.below(80'000, k + 4), Qt::UTC);
        alert.publishedAt = alert.createdAt.addSecs(-3600LL * (1 + chance.below(200, k + 5)));
        if (alert.createdAt >= estate.now)
            continue;
        const double fate = chance.unit(k + 6);
        const QDateTime end = alert.createdAt.addSecs(secondsPerDay * (1 + chance.below(45, k + 7)));
        if (fate < 0.72 && end < estate.now)
            alert.fixedAt = end;
        else if (fate > 0.97 && end < estate.now) {
            alert.dismissedAt = end;
            alert.dismissedBy = loginOf(estate.service(alert.service)->owner);
        }
        estate.alerts.append(alert);
    }
}

void chapters::addFindings(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, chapters::Findings);
    constexpr qint64 slotLength = 7 * secondsPerDay / 12;
    const qint64 last = estate.now.toSecsSinceEpoch() / slotLength;
    for (qint64 slot = currentMonday(estate).addDays(-7 * weeks).toSecsSinceEpoch() / slotLength; slot <= last;
         ++slot) {
        const quint64 k = quint64(slot) * 8;
        const QDateTime created = QDateTime::fromSecsSinceEpoch(slot * slotLength + chance.below(40'000, k), Qt::UTC);
        const QDateTime end = created.addSecs(secondsPerDay * (1 + chance.below(60, k + 1)));
        if (created >= estate.now)
            continue;
        const QString package = latin(packages[size_t(chance.below(int(packages.size()), k + 2))]);
        estate.findings.append(
            {int(slot), estate.services.at(chance.below(int(estate.services.size()), k + 3)).name,
             u"Vulnerable dependency: %1"_s.arg(package), u"CVE-2026-%1"_s.arg(40'000 + slot % 9'000),
             latin(severities[size_t(chance.below(int(severities.size()), k + 4))]), created,
             chance.unit(k + 5) < 0.7 && end < estate.now ? std::optional(end) : std::nullopt, false});
    }
}

void chapters::addWaivers(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, chapters::Waivers);
    const auto owner
        = [&](const QString &name) { return estate.service(name) ? estate.service(name)->owner : QString(); };
    struct Story {
        const char *product, *rule;
        int ageDays, grants;
        int expiry; ///< Days from now; 999 = none.
    };
    constexpr auto stories = std::to_array<Story>({
        {"card-vault", "image-signature", 188, 3, -6},
        {"payments-api", "secrets-scan", 121, 2, -4},
        {"risk-scoring", "base-image-age", 97, 2, -3},
        {"card-vault", "tls-version", 92, 1, -2},
        {"statement-render", "public-ingress", 96, 2, -1},
        {"ledger-core", "CVE-2026-31820", 214, 4, 2},
        {"ledger-core", "sbom-missing", 28, 1, 3},
        {"fx-pricer", "egress-allowlist", 44, 1, 5},
        {"identity-gateway", "tls-version", 33, 2, 6},
        {"ledger-core", "base-image-age", 143, 2, 24},
        {"ledger-core", "tls-version", 160, 2, 999},
        {"identity-gateway", "CVE-2026-30117", 104, 2, 12},
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
    for (int i = 0; i < 19; ++i) {
        const quint64 k = 1000 + quint64(i) * 4;
        const EstateService &service = estate.services.at((i * 5 + chance.below(3, k)) % known);
        const double spread = chance.unit(k + 1);
        addChain(estate, service.name, u"CVE-2026-%1"_s.arg(33'000 + i), service.owner, 1 + int(spread * spread * 110),
                 1, 7 + chance.below(80, k + 2));
    }
    // History: waivers that ended as they should. The nearer to now, the fewer: those above are still open, so that the
    // number of open ones keeps about its level. The programme began with a stock-taking: nothing is older than that.
    const int began = std::max(7 * weeks, 216);
    const int past = began * 19 / 20;
    for (int i = 0; i < past; ++i) {
        const quint64 k = 5000 + quint64(i) * 4;
        const EstateService &service = estate.services.at(chance.below(known, k));
        const int endedDaysAgo = 1 + int(began * std::pow((i + 0.5) / past, 0.66));
        const int lasted = std::clamp(began + chance.below(5, k + 3) - endedDaysAgo, 1, 5 + chance.below(45, k + 1));
        addChain(estate, service.name, u"CVE-2026-%1"_s.arg(34'000 + i), service.owner, endedDaysAgo + lasted, 1,
                 -endedDaysAgo);
        estate.acceptances.last().handled
            = currentMonday(estate).addDays(-endedDaysAgo).addSecs(chance.below(3600, k + 2));
        estate.findings.last().accepted = false; // it came back to life and is dealt with
        estate.findings.last().mitigated = estate.acceptances.last().handled;
    }
}

} // namespace plumbline
