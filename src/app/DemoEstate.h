// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace plumbline {

/// An invented organisation to look around in: the simulator of the command line, run beside the window while it is
/// open.
class DemoEstate
{
public:
    static Result<std::unique_ptr<DemoEstate>> start();
    ~DemoEstate();

    QString configFile() const;
    QString storeFile() const; ///< Goes with the estate.

private:
    DemoEstate() = default;

    QTemporaryDir m_directory;
    QProcess m_simulator;
};

} // namespace plumbline
