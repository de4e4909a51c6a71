// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// Tables, views and indexes of evidence.db, one statement each, in the order in which they are made. Views are made
/// of the row types; resources/packet/schema.sql is the same as a text to publish.
QStringList packetSchema();

/// The whole schema as one file.
QString packetSchemaFile();

} // namespace plumbline
