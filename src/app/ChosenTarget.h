// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace plumbline {

class Preferences;
class TableExport;

/// Lets a person say into which file the rows of a table go, in the folder of last time.
class ChosenTarget : public QObject
{
    Q_OBJECT

public:
    ChosenTarget(TableExport &exporting, Preferences &preferences, QObject *parent = nullptr);

private:
    void choose(const QString &suggestedName);

    TableExport &m_exporting;
    Preferences &m_preferences;
};

} // namespace plumbline
