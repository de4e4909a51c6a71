// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QSize>
#include <QStringList>
#include <variant>

namespace plumbline {

/// What the command line of plumbline-desktop asks for.
struct DesktopOptions {
    QString configFile; ///< Empty: the default place.
    QString store; ///< Empty: the default place.
    QString packet; ///< An audit packet to look at, and nothing else; empty: a store.
    QString packetBefore; ///< That one is compared with it; empty: none.
    QString trust; ///< Folder that says whom to trust about it; empty: nobody.
    std::optional<TimePoint> asOf;
    std::optional<TimePoint> knownAt;
    QString theme; ///< light, dark or empty (as the system is)
    QString locale; ///< Empty: the system's.
    bool selfTest = false;
    bool demo = false;
    QString renderDirectory; ///< Empty: open the window.
    QSize size{1440, 900}; ///< Of the window, in logical pixels.
    double scale = 1.0;
    QStringList pages; ///< Empty: every page.

    /// True when no person sits in front of it.
    bool isHeadless() const { return selfTest || !renderDirectory.isEmpty(); }
};

/// An answer that ends the program: --help, --version, or a word about wrong usage.
struct EndOfProgram {
    int exitCode = 0;
    QString text;
};

std::variant<DesktopOptions, EndOfProgram> parseDesktopOptions(int argc, char **argv);

/// Pages in the order of the navigation, by the names that showPage() takes.
const QStringList &allPages();

} // namespace plumbline
