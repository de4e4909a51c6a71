// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceFacetRows.h"

#include "models/EvidenceColumns.h"
#include "models/EvidenceController.h"
#include "models/NumberText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct FacetGroup {
    QString key;
    QString title;
    bool isOpen = false;
    bool isCut = false;
};

template <typename IsChecked, typename Label>
void addFacet(QList<Facet> &rows, const FacetGroup &group, const EvidenceAnswer::Counts &counts, const NumberText &text,
              IsChecked isChecked, Label label)
{
    constexpr int named = namedFacets;
    int shown = 0, hidden = 0;
    for (const auto &[value, count] : counts) {
        if (value.isEmpty())
            continue;
        if (!group.isOpen && shown >= named && !isChecked(value)) {
            ++hidden;
            continue;
        }
        rows.append({group.key, group.title, value, label(value),
                     group.isCut ? EvidenceController::tr("at least %1", "records").arg(text.count(count)) : text.count(count),
                     isChecked(value), shown == 0, false});
        ++shown;
    }
    const QString more = hidden > 0 ? EvidenceController::tr("%1 more", "values of a filter").arg(text.count(hidden))
        : group.isOpen && shown > named ? EvidenceController::tr("Fewer", "values of a filter")
                                        : QString();
    if (!more.isEmpty())
        rows.append({group.key, group.title, {}, more, {}, false, false, true});
}

} // namespace

QList<Facet> facetRows(const EvidenceAnswer &answer, const QString &type, const QList<Narrowing> &narrowings,
                       const QSet<QString> &unfolded, const NumberText &text)
{
    QList<Facet> rows;
    EvidenceAnswer::Counts types = answer.types;
    types.removeIf([&](const std::pair<QString, qint64> &one) { return one.second == 0 && one.first != type; });
    addFacet(
        rows, {u"type"_s, EvidenceController::tr("Record type"), unfolded.contains(u"type"_s), false}, types, text,
        [&](const QString &value) { return value == type; }, &EvidenceColumns::typeName);
    const QHash<QString, QString> titles{{u"outcome"_s, EvidenceController::tr("Outcome")},
                                         {u"service"_s, EvidenceController::tr("Service")},
                                         {u"environment"_s, EvidenceController::tr("Environment")},
                                         {u"source"_s, EvidenceController::tr("Source")}};
    for (const QString &group : facetGroups())
        addFacet(
            rows, {group, titles.value(group), unfolded.contains(group), answer.cutFacets.contains(group)},
            answer.facets.value(group), text,
            [&](const QString &value) { return narrowings.contains(Narrowing{group, value}); },
            [&](const QString &value) { return group == u"outcome" ? EvidenceColumns::valueName(value) : value; });
    return rows;
}

} // namespace plumbline
