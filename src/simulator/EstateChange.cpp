// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pushes that changeRules judged, what was deployed of them, and what Argo CD shows of that.
#include "simulator/EstateChapters.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace chapters;

constexpr auto changeRules = std::to_array<const char *>(
    {"secrets-scan", "base-image-age", "sbom-missing", "public-ingress", "tls-version", "egress-allowlist"});
constexpr qint64 secondsPerWeek = 604'800;

/// A moment of a working day of that week, or of any day for one in ten.
QDateTime momentOf(const QDateTime &monday, const Chance &chance, quint64 index)
{
    const int day = chance.unit(index) < 0.1 ? chance.below(7, index + 1) : chance.below(5, index + 1);
    return monday.addDays(day).addSecs(7 * 3600 + chance.below(11 * 3600, index + 2));
}

/// Says yes for a share of the questions, evenly spread, so that even a small week keeps close to its share.
class EvenShare
{
public:
    explicit EvenShare(double start) : m_sum(start) { }
    bool take(double share)
    {
        m_sum += share;
        const bool taken = m_sum >= 1;
        m_sum -= taken ? 1 : 0;
        return taken;
    }

private:
    double m_sum;
};

/// The whole week, judged in the order of time; the caller drops what has not happened yet.
void addWeek(Estate &estate, quint64 seed, const QDateTime &week, int back)
{
    const Chance chance(seed, Pushes);
    const Chance weekly(seed, Weeks);
    const quint64 number = quint64(week.toSecsSinceEpoch() / secondsPerWeek);
    QList<std::pair<QDateTime, quint64>> pushes;
    for (quint64 i = 0; i < 360 + quint64(weekly.below(80, number * 4)); ++i)
        pushes.append({momentOf(week, chance, (number * 1000 + i) * 16), (number * 1000 + i) * 16});
    std::sort(pushes.begin(), pushes.end());

    const bool enforced = back <= 1; // image-signature blocks since the start of the last complete week ...
    const bool evaluated = back <= 8 && !enforced; // ... after seven weeks in which it only evaluated
    EvenShare payments(weekly.unit(number * 4 + 1));
    EvenShare others(weekly.unit(number * 4 + 2));
    const double usual = 0.030 + 0.014 * double(number % 3);
    qint64 id = qint64(number) * 1000;
    for (const auto &[at, k] : pushes) {
        const EstateService &service = estate.services.at(chance.below(int(estate.services.size()), k + 4));
        const bool blocked = chance.unit(k + 5) < (enforced ? 0.36 : 0.30);
        const bool signature = chance.unit(k + 7) < 0.45;
        const bool routesAround = enforced && service.team == u"Payments"_s;
        const double share = !enforced ? usual : routesAround ? 0.52 : 0.033;
        EstateRuleSuite suite;
        suite.id = ++id;
        suite.service = service.name;
        suite.actor = loginOf(service.owner);
        suite.afterSha = shaOf(u"push %1 %2"_s.arg(seed).arg(k));
        suite.beforeSha = shaOf(suite.afterSha);
        suite.pushedAt = at;
        suite.result = !blocked ? u"pass"_s : (routesAround ? payments : others).take(share) ? u"bypass"_s : u"fail"_s;
        if (blocked)
            suite.rule = enforced && signature
                ? u"image-signature"_s
                : latin(changeRules[size_t(chance.below(int(changeRules.size()), k + 8))]);
        else if (evaluated && chance.unit(k + 9) < 0.12)
            suite.observedRule = u"image-signature"_s;
        if (at < estate.now)
            estate.ruleSuites.append(suite);
    }
}

} // namespace

void chapters::addPushes(Estate &estate, quint64 seed, int weeks)
{
    for (int back = weeks; back >= 0; --back)
        addWeek(estate, seed, currentMonday(estate).addDays(-7 * back), back);
    std::sort(estate.ruleSuites.begin(), estate.ruleSuites.end(),
              [](const auto &a, const auto &b) { return a.id > b.id; });
}

void chapters::addDeployments(Estate &estate, quint64 seed)
{
    const Chance chance(seed, chapters::Deployments);
    // What passed, or was waved through, is what gets deployed; one in five pushes goes out, first to staging.
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        const quint64 k = quint64(suite.id) * 16;
        if (suite.result == u"fail"_s || chance.unit(k) > 0.2)
            continue;
        const bool manual = chance.unit(k + 1) < 0.04;
        QDateTime at = suite.pushedAt.addSecs(600 + chance.below(2400, k + 2));
        for (int step = 0; step < 2; ++step) {
            const QDateTime finished = at.addSecs(90 + chance.below(400, k + 4 + quint64(step)));
            const bool failed = chance.unit(k + 6 + quint64(step)) < 0.05;
            if (finished >= estate.now)
                break;
            estate.deployments.append(
                {suite.id * 10 + step, suite.service, suite.afterSha, step == 0 ? u"staging"_s : u"production"_s,
                 manual ? suite.actor : u"github-actions[bot]"_s, at, finished, failed ? u"failure"_s : u"success"_s});
            if (failed)
                break;
            at = finished.addSecs(1800 + chance.below(7200, k + 3));
        }
    }
    std::sort(estate.deployments.begin(), estate.deployments.end(),
              [](const auto &a, const auto &b) { return std::pair(a.createdAt, a.id) > std::pair(b.createdAt, b.id); });
}

void chapters::addApplications(Estate &estate, quint64 seed)
{
    const Chance chance(seed, chapters::Applications);
    for (int i = 0; i < estate.services.size(); ++i) {
        EstateApplication app;
        app.name = estate.services.at(i).name;
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.service == app.name && deployment.environment == u"production"_s
                && deployment.state == u"success"_s && app.history.size() < 10)
                app.history.prepend({deployment.id, deployment.sha, deployment.createdAt, deployment.finishedAt,
                                     deployment.creator.endsWith(u"[bot]"_s) ? QString() : deployment.creator});
        }
        // Every fifth service is out of sync; of the first of them git moved and nothing is deployed yet.
        const int place = (i + chance.below(5, 1)) % 5;
        app.synced = place != 0;
        app.revision = app.history.isEmpty() ? shaOf(app.name) : app.history.last().revision;
        if (!app.synced && i < 5)
            app.revision = shaOf(app.revision);
        app.reconciledAt = estate.now.addSecs(-60 * (1 + chance.below(150, 100 + quint64(i))));
        estate.applications.append(app);
    }
}

} // namespace plumbline
