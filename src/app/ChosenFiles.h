// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "sync/ImportReport.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QTimeZone>

namespace plumbline {

class ConnectorCatalog;

/// Lets a person choose files and imports them beside the window, as `plumbline import` does.
class ChosenFiles : public QObject
{
    Q_OBJECT

public:
    ChosenFiles(const ConnectorCatalog &connectors, StoreLocation store, const Clock &clock, QObject *parent = nullptr);

    void choose(); ///< Opens the dialog and returns.
    void import(const QStringList &paths, const QTimeZone &zone);

    QTimeZone zone = QTimeZone::utc(); ///< Of dates without one.

signals:
    void imported(const QString &text, bool isProblem);

private:
    static QString summary(const Result<ImportReport> &report);

    const ConnectorCatalog &m_connectors;
    StoreLocation m_store;
    const Clock &m_clock;
    QThreadPool m_pool;
};

} // namespace plumbline
