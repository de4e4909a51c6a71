// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConnectorChoices.h"

#include "base/SafeText.h"
#include "models/EvidenceColumns.h"
#include "sources/ConnectorCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QStringList typesOf(const ConnectorDefinition &connector)
{
    QStringList types;
    for (const StreamDefinition &stream : connector.streams)
        types += stream.rowTypeNames();
    types.removeDuplicates();
    return types;
}

} // namespace

QString ConnectorChoices::feeds(const ConnectorDefinition &connector)
{
    QStringList names;
    for (const QString &type : typesOf(connector))
        names.append(EvidenceColumns::typeName(type));
    return names.join(u", "_s);
}

int ConnectorChoices::groupOf(const ConnectorDefinition &connector)
{
    const QStringList types = typesOf(connector);
    const auto has = [&](const QStringList &wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const QString &type) { return types.contains(type); });
    };
    if (has({u"ai_call"_s, u"ai_usage"_s}))
        return 2;
    if (has({u"gate_decision"_s, u"deployment"_s, u"drift"_s}))
        return 0;
    if (has({u"finding"_s, u"violation"_s, u"policy_version"_s}))
        return 1;
    if (has({u"incident"_s, u"exception"_s}))
        return 3;
    return 4;
}

QString ConnectorChoices::groupTitle(int group)
{
    switch (group) {
    case 0: return tr("Delivery and gates");
    case 1: return tr("Findings and policies");
    case 2: return tr("AI cost and calls");
    case 3: return tr("Exceptions and incidents");
    default: return tr("Inventory and other");
    }
}

QList<ConnectorChoice> ConnectorChoices::matching(const ConnectorCatalog &catalog, const QString &words,
                                                  const QStringList &used)
{
    QList<std::pair<int, ConnectorChoice>> found;
    const QStringList wanted = words.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : catalog.names()) {
        const auto connector = catalog.find(name);
        if (!connector || (*connector)->isForFiles)
            continue;
        const int group = groupOf(**connector);
        const ConnectorChoice choice{
            name, visibleText((*connector)->title), groupTitle(group), feeds(**connector), false, used.contains(name)};
        const QString text = QStringList{name, choice.title, choice.group, choice.feeds}.join(u' ').toCaseFolded();
        if (std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return text.contains(word); }))
            found.append({group, choice});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first, a.second.title.toCaseFolded()) < std::pair(b.first, b.second.title.toCaseFolded());
    });
    QList<ConnectorChoice> choices;
    for (auto &[group, choice] : found) {
        choice.first = choices.isEmpty() || choices.constLast().group != choice.group;
        choices.append(choice);
    }
    return choices;
}

} // namespace plumbline
