// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ControlCoverage.h"
#include "models/ControlModels.h"
#include "models/LineTableModel.h"
#include "models/NumberText.h"

namespace plumbline {

/// Turns what controls left behind into the lines of the page Controls.
class ControlsWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::ControlsWords)

public:
    enum RequirementColumn { Requirement, Asks, Served, Evidence, Basis, RequirementColumns };

    /// `outcomes` may be those of some controls only; the others are not known yet.
    ControlsWords(NumberText text, const ControlCatalog &catalog, const QList<ControlOutcome> &outcomes)
        : m_text(std::move(text)), m_catalog(catalog), m_outcomes(outcomes)
    {
    }

    QList<FrameworkLine> frameworks() const;
    QList<ControlLine> grid(const QString &framework) const; ///< Of those that were read.
    QList<TableLine> requirements(const QString &framework) const; ///< caseIndex: place of the control in the catalogue.
    static qsizetype deviations(const QList<ControlLine> &lines); ///< Cells of weeks without anything that was due.

    const ControlOutcome *find(const QString &id) const; ///< Null where it was not read yet.
    bool serves(const QString &id, const QString &framework) const; ///< Empty framework: every control does.
    QList<ControlMapping> mappings(const QString &id, const QString &framework) const;

    static ControlState cellState(const ControlCell &cell);
    static QString cellKind(const ControlCell &cell); ///< all, some, none, idle, unknown
    static QString stateText(ControlState state);
    static QString stateMark(ControlState state);
    static QString whyNothing(const ControlOutcome &outcome); ///< Empty where weeks say it.

private:
    QString presentText(const ControlOutcome &outcome) const;

    NumberText m_text;
    const ControlCatalog &m_catalog;
    const QList<ControlOutcome> &m_outcomes;
};

} // namespace plumbline
