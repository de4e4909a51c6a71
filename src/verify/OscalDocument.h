// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>

namespace plumbline {

class ZipFile;

/// What is below the model's name in an OSCAL document of a packet. Fails where the file is not one canonical document:
/// other readers may see other values in it.
Result<QJsonObject> oscalContent(const ZipFile &packet, const QByteArray &file, const QString &model);

/// The only value of a property; null where there is none or more than one.
QString oscalProperty(const QJsonObject &object, const QString &name);

} // namespace plumbline
