// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SourceFormModels.h"
#include "sources/ConnectorDefinition.h"

#include <QCoreApplication>

namespace plumbline {

class ConnectorCatalog;

/// Which connectors there are, by what they feed, in the user's language.
class ConnectorChoices
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::ConnectorChoices)

public:
    /// Those whose title, name or rows hold every word; `used` are connectors that sources have already.
    static QList<ConnectorChoice> matching(const ConnectorCatalog &catalog, const QString &words,
                                           const QStringList &used);
    static QString feeds(const ConnectorDefinition &connector);

private:
    static int groupOf(const ConnectorDefinition &connector);
    static QString groupTitle(int group);
};

} // namespace plumbline
