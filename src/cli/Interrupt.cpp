// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"

#include <chrono>
#include <csignal>
#include <thread>

namespace plumbline {

namespace {

// A signal handler reaches nothing but globals.
std::atomic_bool interrupted = false;
static_assert(std::atomic_bool::is_always_lock_free);

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    interrupted = false;
    install([](int) { interrupted = true; });
}

Interrupt::~Interrupt()
{
    install(SIG_DFL);
}

const std::atomic_bool &Interrupt::requested() const
{
    return interrupted;
}

void Interrupt::wait() const
{
    while (!interrupted)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

} // namespace plumbline
