// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FilledStore.h"
#include "Patience.h"
#include "models/EvidenceController.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

namespace plumbline {

/// Clock, scope and page over one store.
struct EvidencePageOver {
    explicit EvidencePageOver(FilledStore &store, const FieldLocator &locator = {})
        : runner(store.location()),
          scope(runner, clock, NumberText(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()), {}),
          evidence(runner, scope, locator)
    {
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return evidence.isSettled(); }, patience);
    }
    QString cell(int row, int column, int role = Qt::DisplayRole)
    {
        return evidence.table()->data(evidence.table()->index(row, column), role).toString();
    }
    int facet(const QString &group, const QString &key, const QByteArray &role)
    {
        FacetListModel &facets = *evidence.facets();
        const QHash<int, QByteArray> names = facets.roleNames();
        for (int row = 0; row < facets.count(); ++row) {
            const QModelIndex index = facets.index(row);
            if (facets.data(index, names.key("group")) == group && facets.data(index, names.key("key")) == key)
                return facets.data(index, names.key(role)).toInt();
        }
        return -1;
    }

    FixedClock clock{*parseInstant(QStringLiteral("2026-11-16T08:52:00Z"))};
    QueryRunner runner;
    ScopeController scope;
    EvidenceController evidence;
};

} // namespace plumbline
