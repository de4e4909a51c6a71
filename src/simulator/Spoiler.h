// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Faults.h"
#include "simulator/VendorAnswer.h"

#include <QHash>
#include <QJsonArray>

namespace plumbline {

/// Does to an answer what a drawn fault says; remembers the page before for the one that repeats it.
class Spoiler
{
public:
    void spoil(const DrawnFault &fault, const QString &connector, const VendorRequest &request, VendorAnswer &answer);
    void forget();

private:
    std::mutex m_mutex;
    QHash<QString, QJsonArray> m_before; ///< The records of the last page of each path.
};

} // namespace plumbline
