// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/sim_power.h"

#include <utility>

namespace caravan::test {

SimPower::SimPower(std::string root, std::mt19937_64& random)
    : m_root(std::move(root)), m_random(random)
{
}

SimPower::~SimPower()
{
    disarm();
}

void SimPower::cutAtWrite(const std::string& name, int n)
{
    m_cut = Cut{name, m_root + name + "/", n, std::nullopt, false};
    MemoryDisk::instance().beforeWrite = [this](const std::string& path) {
        if (m_cut->image || m_cut->wasReached || !path.starts_with(m_cut->folder) ||
            --m_cut->writesLeft > 0) {
            return;
        }
        m_cut->image = MemoryDisk::instance().withoutPower(m_cut->folder, m_random);
        m_cut->wasReached = true;
        MemoryDisk::instance().setWriting(m_cut->folder, MemoryDisk::Writing::dead);
    };
}

void SimPower::disarm()
{
    MemoryDisk::instance().beforeWrite = nullptr;
}

MemoryDisk::Image SimPower::takeDisk()
{
    MemoryDisk::Image image = std::move(*m_cut->image);
    m_cut->image.reset();
    return image;
}

} // namespace caravan::test
