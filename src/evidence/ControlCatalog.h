// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"

namespace plumbline {

class MetricCatalog;

/// How often evidence of a control is due.
enum class ControlRhythm { Case, Week };

/// What a control needs as evidence and how often: resources/controls/controls.toml.
struct Control {
    QString id; ///< "CODE-1"
    QString family;
    QString title;
    QString evidence; ///< What it needs, in words.
    QString next; ///< What to do when some is missing.
    QString unreadable; ///< Why no source tells it; empty where one may.
    ControlRhythm rhythm = ControlRhythm::Case;
    QStringList needs; ///< Row types without which nothing can be said.
    QString metric; ///< Whose cases need it; empty: the SQL says.
    QString of; ///< Flag of the cases that count; empty: all.
    QString where; ///< Flag of those that have it.
    EvidenceSql rows; ///< (row_type, row_id, source, version_id, at_ns, present)
};

/// A requirement of a framework that a control gives evidence for: resources/controls/mappings.tsv.
struct ControlMapping {
    QString control;
    QString framework;
    QString frameworkVersion;
    QString requirement;
    QString words; ///< Ours, not the framework's.
    QString basis; ///< "cited" or "own judgement"
    QString source;
};

/// The controls of the product and what they serve.
struct ControlCatalog {
    QList<Control> controls;
    QList<ControlMapping> mappings;

    /// Metrics and flags must be those of the catalogue, and what a line of mappings names a control. With those of the
    /// organisation, when there is such a folder: *.toml and *.tsv in the form of the bundled files; no id twice.
    static Result<ControlCatalog> load(const MetricCatalog &catalog, const QString &ownFolder = {});

    /// `$XDG_CONFIG_HOME/plumbline/controls`, beside the own connectors; it may be absent.
    static QString organisationFolder();

    QStringList frameworks() const; ///< By name.

private:
    Result<void> add(const QString &path, const MetricCatalog &catalog);
};

} // namespace plumbline
