// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What attacks on a serving hub cost two normal clients:
// hub_abuse --url http://127.0.0.1:PORT [--seconds N] [--only WORD]. Each attack runs for N seconds
// between two rests; the p95 of the clients beside it is compared with their p95 in those rests.
// The hub is new and was started without --behind-proxy, so that it knows the attackers' addresses
// apart.
#include "tests/bench/hub_attack.h"

#include <CLI/CLI.hpp>

#include <boost/json.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace caravan::bench;
namespace json = boost::json;
using std::chrono::milliseconds;

constexpr int kAccounts = 3000;
constexpr int kUsers = 4;    ///< who ask for sorted lists
constexpr int kAttempts = 3; ///< at what else runs on this machine no attack is to blame
constexpr double kFactorMax = 2;
constexpr double kFloor = 0.010; ///< seconds; a busy machine gives threads their turns that late

/// What the normal clients ask in turn.
constexpr std::array<const char*, 4> kQuestions = {"feed", "push", "read", "list"};

struct Sample {
    std::array<Latencies, kQuestions.size()> times;
    int refused = 0; ///< connections that the hub did not take

    void add(const Sample& other)
    {
        for (std::size_t i = 0; i < times.size(); ++i) {
            auto& to = times[i].seconds;
            const auto& from = other.times[i].seconds;
            to.insert(to.end(), from.begin(), from.end());
        }
        refused += other.refused;
    }
};

/// Two laptops that do what a sync does, each time over a new connection.
class Laptops {
public:
    Laptops(tcp::endpoint hub, std::string token) : m_hub(std::move(hub)), m_token(std::move(token))
    {
        runAlone([this](asio::io_context& io) -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            for (Laptop& laptop : m_laptops) {
                laptop.replica = co_await registerReplica(client);
                laptop.cursor = co_await readToEnd(client);
            }
            const std::string list =
                co_await client.ask(http::verb::get, "/v1/records/account?limit=1");
            m_account = json::parse(list).at("records").at(0).at("id").as_string();
        });
    }

    Sample measure(milliseconds time)
    {
        asio::io_context io;
        Sample sample;
        for (Laptop& laptop : m_laptops) {
            asio::co_spawn(io, work(io, laptop, Clock::now() + time, sample), rethrow);
        }
        io.run();
        return sample;
    }

private:
    struct Laptop {
        std::string replica;
        std::string cursor;
        int n = 0;
    };

    asio::awaitable<void> work(asio::io_context& io, Laptop& laptop, Clock::time_point until,
                               Sample& sample)
    {
        constexpr milliseconds kPause{3};
        asio::steady_timer timer(io);
        while (Clock::now() < until) {
            Client client(io, m_hub, m_token);
            try {
                for (std::size_t i = 0; i < kQuestions.size(); ++i) {
                    const auto begin = Clock::now();
                    co_await ask(client, laptop, i);
                    sample.times[i].seconds.push_back(
                        std::chrono::duration<double>(Clock::now() - begin).count());
                    timer.expires_after(kPause);
                    co_await timer.async_wait(asio::use_awaitable);
                }
                continue;
            } catch (const boost::system::system_error&) {
                ++sample.refused;
            }
            timer.expires_after(10 * kPause);
            co_await timer.async_wait(asio::use_awaitable);
        }
    }

    asio::awaitable<void> ask(Client& client, Laptop& laptop, std::size_t question)
    {
        switch (question) {
        case 0:
            laptop.cursor =
                cursorOf(co_await client.ask(http::verb::get, "/v1/feed?cursor=" + laptop.cursor));
            break;
        case 1:
            co_await client.ask(http::verb::post, "/v1/push",
                                pushOf(laptop.replica, laptop.n + 1, 1));
            ++laptop.n;
            break;
        case 2:
            co_await client.ask(http::verb::get, "/v1/records/account/" + m_account);
            break;
        default:
            co_await client.ask(http::verb::get, "/v1/records/account?limit=50");
        }
    }

    tcp::endpoint m_hub;
    std::string m_token;
    std::string m_account;
    std::array<Laptop, 2> m_laptops;
};

class Abuse {
public:
    Abuse(tcp::endpoint hub, int seconds, std::string only)
        : m_hub(std::move(hub)), m_time(std::chrono::seconds(seconds)), m_only(std::move(only)),
          m_token(signIn(m_hub))
    {
    }

    /// False when an attack cost the clients too much each time it was tried.
    bool run()
    {
        const std::vector<std::string> users = fill();
        Laptops laptops(m_hub, m_token);
        laptops.measure(m_time / 4); // the caches are warm
        Sample before = laptops.measure(m_time / 2);
        std::printf("%-49s", "p95 of 2 clients alone");
        for (std::size_t i = 0; i < kQuestions.size(); ++i) {
            std::printf("%s %.2f ms  ", kQuestions[i], before.times[i].at(0.95) * 1e3);
        }
        std::printf("\n");
        bool isGood = true;
        for (const Attack::Plan& plan : allAttacks(users, m_time)) {
            if (std::string_view(plan.name).find(m_only) == std::string_view::npos) {
                continue;
            }
            bool isWithin = false;
            for (int attempt = 1; !isWithin && attempt <= kAttempts; ++attempt) {
                Sample beside;
                const std::string told = attacked(plan, attempt, laptops, beside);
                std::this_thread::sleep_for(milliseconds(200)); // the hub has seen them go
                Sample after = laptops.measure(m_time / 2);
                before.add(after);
                isWithin = show(plan.name, before, beside, told);
                before = std::move(after);
            }
            isGood = isGood && isWithin;
        }
        return isGood;
    }

private:
    /// Makes accounts, and users for the attackers. Returns the tokens of these.
    std::vector<std::string> fill()
    {
        std::vector<std::string> mails;
        runAlone([&](asio::io_context& io) -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            const std::string replica = co_await registerReplica(client);
            for (int n = 1; n <= kAccounts; n += 500) {
                co_await client.ask(http::verb::post, "/v1/push", pushOf(replica, n, 500));
            }
            for (int i = 0; i < kAttackingUsers + kAttempts; ++i) {
                mails.push_back("user" + std::to_string(i) + "@caravan.example");
                co_await client.ask(http::verb::post, "/v1/users",
                                    R"({"mail":")" + mails.back() +
                                        R"(","name":"User","role":"administrator",)"
                                        R"("password":"a good password"})");
            }
        });
        std::vector<std::string> tokens;
        for (const std::string& mail : mails) {
            tokens.push_back(signIn(m_hub, mail));
        }
        return tokens;
    }

    std::string attacked(const Attack::Plan& plan, int attempt, Laptops& laptops,
                         Sample& beside) const
    {
        Attack attack(m_hub, plan, attempt);
        std::this_thread::sleep_for(plan.start);
        beside = laptops.measure(m_time);
        return attack.end();
    }

    /// False when a figure is beyond its limit, or a client was not let in.
    static bool show(const char* name, Sample& alone, Sample& beside, const std::string& told)
    {
        std::printf("%-49s", name);
        bool isWithin = beside.refused == 0;
        std::string beyond;
        for (std::size_t i = 0; i < kQuestions.size(); ++i) {
            const double rest = alone.times[i].at(0.95);
            const double now = beside.times[i].at(0.95);
            std::printf("%s %4.1f x  ", kQuestions[i], now / rest);
            isWithin =
                isWithin && !beside.times[i].seconds.empty() && now <= kFactorMax * rest + kFloor;
            if (now > kFactorMax * rest) {
                std::array<char, 80> text{};
                std::snprintf(text.data(), text.size(), "; %s %.1f ms, alone %.1f", kQuestions[i],
                              now * 1e3, rest * 1e3);
                beyond += text.data();
            }
        }
        std::printf("(limit 2 x)  %d of %zu connections refused; attackers: %s%s%s\n",
                    beside.refused,
                    beside.times[0].seconds.size() + static_cast<std::size_t>(beside.refused),
                    told.c_str(), beyond.c_str(), isWithin ? "" : "; too slow");
        return isWithin;
    }

    tcp::endpoint m_hub;
    milliseconds m_time;
    std::string m_only;
    std::string m_token;
};

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    CLI::App app("What attacks on a hub cost its other clients.", "hub_abuse");
    std::string url;
    std::string only;
    int seconds = 2;
    app.add_option("--url", url)->required();
    app.add_option("--seconds", seconds);
    app.add_option("--only", only, "attacks with this word in their names");
    CLI11_PARSE(app, argc, argv);
    try {
        if (!Abuse(endpointOf(url), seconds, only).run()) {
            fail("an attack slows down the others");
        }
    } catch (const std::exception& error) {
        fail(error.what());
    }
    return 0;
}
