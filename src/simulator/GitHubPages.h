// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include <QJsonArray>

/// GitHub's two ways to turn pages.
namespace plumbline::github {

/// One page of an array with GitHub's Link header.
VendorAnswer linkedPage(const QJsonArray &all, const VendorRequest &request);
/// One page with an opaque `after` cursor in the Link header.
VendorAnswer cursorPage(const QJsonArray &all, const VendorRequest &request);
/// One page of an array without any header that says what follows.
VendorAnswer barePage(const QJsonArray &all, const VendorRequest &request);

} // namespace plumbline::github
