// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// A language that the window can be shown in.
struct Language {
    QString code; ///< "de"
    QString name; ///< As its speakers call it.
    bool isComplete = false; ///< Else only begun: the rest is English.
};

/// The languages of translations/languages.tsv.
class Languages
{
public:
    static const QList<Language> &all(); ///< English first.
    /// The first complete one of those that the system prefers, such as "de-AT", else English. One that is begun is for
    /// who chooses it.
    static QString forSystem(const QStringList &preferred);
};

} // namespace plumbline
