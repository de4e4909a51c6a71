// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ReplayServer.h"

namespace plumbline {

/// Recorded answers of the vendors, served under the vendors' own addresses.
class VendorReplay
{
public:
    explicit VendorReplay(QString fixtures) : m_fixtures(std::move(fixtures)) { }

    ReplayAnswer gitHub(const ReplayRequest &asked) const;
    ReplayAnswer backstage(const ReplayRequest &asked) const;
    ReplayAnswer defectDojo(const ReplayRequest &asked) const;
    ReplayAnswer argoCd(const ReplayRequest &asked) const;
    ReplayAnswer prometheus(const ReplayRequest &asked) const;
    ReplayAnswer alertmanager(const ReplayRequest &asked) const;

    QByteArray bytes(const QString &file) const;

private:
    QString m_fixtures;
};

} // namespace plumbline
