// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

// Read by moc before every header: Qt 6.4's moc stumbles over <compare> and <chrono> where they
// are the first standard headers it meets.
#include <cstddef>
