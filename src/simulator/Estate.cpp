// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateChapters.h"

#include "base/Digest.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

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

} // namespace

QDateTime chapters::currentMonday(const Estate &estate)
{
    const QDate today = estate.now.date();
    return QDateTime(today.addDays(1 - today.dayOfWeek()), QTime(0, 0), Qt::UTC);
}

QString chapters::latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString chapters::shaOf(const QString &text)
{
    return sha256Hex(text.toUtf8()).left(40);
}

QString chapters::loginOf(const QString &person)
{
    return person.section(u' ', -1).toLower();
}

Estate Estate::invent(quint64 seed, int services, int weeks, const QDateTime &now)
{
    Estate estate;
    estate.organisation = u"Halden Pay"_s;
    estate.slug = u"haldenpay"_s;
    estate.now = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 3600 * 3600, Qt::UTC);
    estate.begin = chapters::currentMonday(estate).addDays(-7 * weeks);
    for (int i = 0; i < services; ++i) {
        const Blueprint &plan = blueprints[size_t(i) % blueprints.size()];
        const int copy = i / int(blueprints.size());
        estate.services.append({chapters::latin(plan.name) + (copy ? u"-%1"_s.arg(copy + 1) : QString()),
                                chapters::latin(plan.team), chapters::latin(plan.owner), chapters::latin(plan.tier),
                                chapters::latin(plan.dataClass), u"CC-%1"_s.arg(1040 + i % 7), 1'296'000 + i});
    }
    chapters::addPushes(estate, seed, weeks);
    chapters::addDeployments(estate, seed);
    chapters::addAlerts(estate, seed, weeks);
    chapters::addFindings(estate, seed, weeks);
    chapters::addWaivers(estate, seed, weeks);
    chapters::addApplications(estate, seed);
    chapters::addCosts(estate, seed, weeks);
    chapters::addIncidents(estate, seed, weeks);
    chapters::addClusterState(estate, seed);
    return estate;
}

const EstateService *Estate::service(const QString &name) const
{
    const auto found
        = std::find_if(services.begin(), services.end(), [&](const EstateService &s) { return s.name == name; });
    return found == services.end() ? nullptr : &*found;
}

} // namespace plumbline
