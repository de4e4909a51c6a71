// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QString>

namespace plumbline {

/// What is known of one subject: where its weekly numbers go, what they are, and texts for sentences. What is not in it
/// is not known.
struct FactSet {
    QHash<QString, int> trends; ///< -1 a downward signal, 1 an upward one, 0 none; by the rules of process charts.
    QHash<QString, double> values;
    QHash<QString, QString> texts;
};

/// All that the diagnostic rules may ask about.
struct DiagnosticFacts {
    FactSet whole;
    /// Kind of subject ("rule", "service"), its name, what is known of it besides.
    QMap<QString, QMap<QString, FactSet>> subjects;
};

} // namespace plumbline
