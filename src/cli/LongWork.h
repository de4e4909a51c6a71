// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "cli/Interrupt.h"

#include <QElapsedTimer>

namespace plumbline {

class Output;

/// Long work of a command: a person sees how far it is, several times a second, and stops it with Ctrl-C.
class LongWork
{
public:
    explicit LongWork(Output &output);
    Q_DISABLE_COPY_MOVE(LongWork)

    const WorkWatch &watch() const { return m_watch; }

private:
    Interrupt m_interrupt;
    QElapsedTimer m_sinceTold;
    WorkWatch m_watch;
};

} // namespace plumbline
