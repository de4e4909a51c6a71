// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/LongWork.h"

#include "cli/Output.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 pauseMs = 500;

} // namespace

LongWork::LongWork(Output &output)
    : m_watch{[this, &output](const QString &what, qint64 done, qint64 total) {
                  if (m_sinceTold.isValid() && m_sinceTold.elapsed() < pauseMs)
                      return;
                  m_sinceTold.start();
                  output.progress(total > 0
                                      ? u"%1: %2 of %3 (%4 %)"_s.arg(what).arg(done).arg(total).arg(100 * done / total)
                                      : what);
              },
              &m_interrupt.requested()}
{
}

} // namespace plumbline
