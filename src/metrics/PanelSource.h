// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelKeys.h"
#include "metrics/PopulationQuery.h"

#include <functional>

namespace plumbline {

/// What a panel reads from the store: the keys of rows, and the cases of some of them, which the definition itself
/// finds.
class PanelSource
{
public:
    /// Later than anything that a panel knows: questions as of a later instant are not its own.
    static constexpr qint64 farNs = 4'000'000'000'000'000'000;

    /// `knownAt`: rows as they were known then, for a panel that stands there; else as they are known now.
    PanelSource(StoreConnection &store, const MetricDefinition &definition, std::optional<TimePoint> knownAt = {})
        : m_store(store), m_definition(definition), m_knownAt(knownAt), m_population(store, definition)
    {
    }

    /// Newest version of each type, in the order of the panel's rows.
    Result<std::vector<qint64>> newest() const;
    Result<QByteArray> digest(int type, qint64 version) const;
    /// Rows known with versions in (after, upTo], in order.
    Result<std::vector<PanelRow>> rows(int type, qint64 after, qint64 upTo) const;
    Result<std::vector<PanelRow>> rows(int type, const QList<qint64> &versions) const;
    /// Of those that are equal in the columns that PanelRowType::alike names, the oldest.
    Result<QList<qint64>> oneOfEach(int type, const QList<qint64> &versions) const;
    /// Versions whose place was taken by one of (after, upTo].
    Result<QList<qint64>> replaced(int type, qint64 after, qint64 upTo) const;

    /// The cases of all periods as of an instant, of all rows.
    Result<CaseTable> cases(qint64 asOfNs);
    /// The same among chosen rows only.
    Result<CaseTable> cases(qint64 asOfNs, const QHash<QString, ChosenRows> &chosen);
    /// What is so at an instant: the cases of a period of a nanosecond, as known at last.
    Result<CaseTable> casesAt(qint64 instantNs, const QHash<QString, ChosenRows> &chosen);

private:
    QString select(int type, const QString &condition) const;
    Result<std::vector<PanelRow>> read(int type, const QString &condition, const QVariantList &binds) const;
    Result<CaseTable> cases(const QHash<QString, ChosenRows> &chosen, const QList<std::pair<QString, QString>> &params);
    QList<std::pair<QString, QString>> parameters(qint64 asOfNs) const;
    QList<std::pair<QString, QString>> parameters(qint64 fromNs, qint64 toNs, qint64 asOfNs) const;
    const PanelRowType &typeOf(int type) const { return m_definition.panel->rows[type]; }

    StoreConnection &m_store;
    const MetricDefinition &m_definition;
    std::optional<TimePoint> m_knownAt;
    PopulationQuery m_population;
};

} // namespace plumbline
