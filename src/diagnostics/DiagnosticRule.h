// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics/DiagnosticCondition.h"

#include <QLocale>

namespace plumbline {

/// A part of a sentence that is said only where its condition holds.
struct DiagnosticReason {
    DiagnosticCondition when;
    QString text;
};

/// One sentence that the seeds state, and when it may be said: resources/diagnostics/<id>.json.
struct DiagnosticRule {
    QString id;
    QString level; ///< problem · good · info
    QString
        sentence; ///< With {fact} and {fact|percent}; [what stands in brackets] is left out where a fact is unknown.
    QList<DiagnosticReason> reasons; ///< What {reasons} stands for, joined by commas.
    QString seed; ///< The sentence as its author wrote it.
    QStringList suppresses; ///< Ids of rules that are not said besides; "*": none other is.
    QString forEach; ///< Kind of subject that it is asked of, one by one; empty: of the whole.
    QHash<QString, double> thresholds;
    DiagnosticCondition when;
    QLocale numbers = QLocale::c(); ///< How its sentence writes numbers.

    static Result<DiagnosticRule> parse(const QJsonObject &object, const QString &file);
    /// The bundled ones by id, or those of a folder.
    static Result<QList<DiagnosticRule>> load(const QString &folder = bundledFolder());
    static QString bundledFolder();

    /// The sentence about a subject.
    QString say(const FactScope &scope, const QString &subject) const;
};

} // namespace plumbline
