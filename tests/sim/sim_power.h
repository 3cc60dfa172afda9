// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/support/memory_disk.h"

#include <optional>
#include <random>
#include <string>

namespace caravan::test {

/// The power of the machines of a world, which goes once, in the middle of a write. A machine is a
/// laptop by its name, or "hub"; its files are below the folder of that name.
class SimPower {
public:
    SimPower(std::string root, std::mt19937_64& random);
    ~SimPower();
    SimPower(const SimPower&) = delete;
    SimPower& operator=(const SimPower&) = delete;

    /// The power goes before the n-th write of this machine from now on: nothing that happens in
    /// the same moment gets out any more.
    void cutAtWrite(const std::string& name, int n);
    /// Nothing is cut any more.
    void disarm();
    /// Whether that write was reached.
    bool wasCut() const { return m_cut && m_cut->wasReached; }
    /// Until the machine starts again.
    bool isOut(const std::string& name) const
    {
        return m_cut && m_cut->image && m_cut->name == name;
    }
    /// The power is back: what is left on the disk of the machine that was out.
    MemoryDisk::Image takeDisk();

private:
    struct Cut {
        std::string name;
        std::string folder;
        int writesLeft = 0;
        std::optional<MemoryDisk::Image> image;
        bool wasReached = false;
    };

    std::string m_root;
    std::mt19937_64& m_random;
    std::optional<Cut> m_cut;
};

} // namespace caravan::test
