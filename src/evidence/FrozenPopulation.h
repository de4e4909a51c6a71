// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/AuditRequest.h"
#include "evidence/Population.h"
#include "evidence/SampleSelection.h"

namespace plumbline {

/// The document that a frozen population is kept as: its certificate, its items with their values, and which document
/// it takes the place of where it was frozen before.
class FrozenPopulation
{
public:
    explicit FrozenPopulation(QJsonObject document) : m_document(std::move(document)) { }
    static FrozenPopulation of(const Population &population, const AuditRequest &before);

    const QJsonObject &document() const { return m_document; }
    QMap<qint64, QString> names() const; ///< "type:source:id" of the items, by their lines of the log.
    QStringList columns() const; ///< Of the items; none where there is no item.
    QList<SampleCandidate> candidates(const QString &stratum) const; ///< Stratum empty: all together.
    /// In a sentence each: items that `now` has and this has not, and the other way round.
    QStringList differences(const Population &now) const;

private:
    QJsonObject m_document;
};

} // namespace plumbline
