// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/sign_in_handlers.h"

#include "sync/hub/service/devices_handler.h"
#include "sync/hub/service/users_handler.h"
#include "sync/hub/store/account_rows.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

class SignIn : public HubFixture {
protected:
    Answer<sync::TokenAnswer> signIn(const std::string& mail, const std::string& password)
    {
        return login(hub(), {mail, password, "laptop", "linux"}, "192.0.2.1");
    }
    sync::TokenAnswer signedIn()
    {
        Answer<sync::TokenAnswer> answer = signIn("Lin@caravan.example", "a good password");
        EXPECT_TRUE(answer);
        return answer ? *answer : sync::TokenAnswer{};
    }
};

TEST_F(SignIn, GivesATokenThatNamesItsUser)
{
    const sync::TokenAnswer answer = signedIn();

    const Answer<Caller> caller = authenticate(hub(), answer.access);

    ASSERT_TRUE(caller);
    EXPECT_EQ(caller->user, id("lin"));
    EXPECT_EQ(answer.role, "rep");
    EXPECT_EQ(answer.team, id("east"));
}

TEST_F(SignIn, SaysTheSameOfAnUnknownUserAndAWrongPassword)
{
    const Answer<sync::TokenAnswer> unknown = signIn("nobody@caravan.example", "a good password");
    const Answer<sync::TokenAnswer> wrong = signIn("lin@caravan.example", "a bad password");

    ASSERT_FALSE(unknown);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(unknown.failure().type, wrong.failure().type);
    EXPECT_EQ(unknown.failure().detail, wrong.failure().detail);
}

TEST_F(SignIn, AccessEndsAfterItsTimeAndRefreshGoesOn)
{
    const sync::TokenAnswer answer = signedIn();
    m_clock.advance(16min);

    EXPECT_EQ(authenticate(hub(), answer.access).failure().type, sync::problem::kAuthExpired);
    const Answer<sync::TokenAnswer> again = refresh(hub(), answer.refresh, "request 1");
    ASSERT_TRUE(again);
    EXPECT_TRUE(authenticate(hub(), again->access));
}

TEST_F(SignIn, T20_AnOldRefreshTokenUsedAgainEndsTheWholeSignIn)
{
    const sync::TokenAnswer first = signedIn();
    const Answer<sync::TokenAnswer> second = refresh(hub(), first.refresh, "request 1");
    ASSERT_TRUE(second);

    EXPECT_FALSE(refresh(hub(), first.refresh, "request 2"));

    EXPECT_FALSE(refresh(hub(), second->refresh, "request 3"));
    EXPECT_FALSE(authenticate(hub(), second->access));
}

TEST_F(SignIn, F25_ARefreshWhoseAnswerWasLostMayBeSentAgain)
{
    const sync::TokenAnswer first = signedIn();
    const Answer<sync::TokenAnswer> lost = refresh(hub(), first.refresh, "request 1");
    ASSERT_TRUE(lost);

    const Answer<sync::TokenAnswer> again = refresh(hub(), first.refresh, "request 1");

    ASSERT_TRUE(again);
    EXPECT_TRUE(refresh(hub(), again->refresh, "request 2"));
    EXPECT_FALSE(refresh(hub(), lost->refresh, "request 3")) << "only one chain may go on";
}

TEST_F(SignIn, LogoutEndsIt)
{
    const sync::TokenAnswer answer = signedIn();
    const Answer<Caller> caller = authenticate(hub(), answer.access);
    ASSERT_TRUE(caller);

    ASSERT_TRUE(logout(hub(), *caller));

    EXPECT_FALSE(authenticate(hub(), answer.access));
    EXPECT_FALSE(refresh(hub(), answer.refresh, ""));
}

TEST_F(SignIn, T25_StopsLookingAfterFiveFailuresOfOneAccount)
{
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(signIn("lin@caravan.example", "wrong").failure().type,
                  sync::problem::kAuthFailed);
    }

    const Answer<sync::TokenAnswer> answer = signIn("lin@caravan.example", "a good password");

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kBusy);
    EXPECT_GT(answer.failure().retryAfterSeconds, 0);
    m_clock.advance(15min);
    EXPECT_TRUE(signIn("lin@caravan.example", "a good password"));
}

TEST_F(SignIn, T25_LooksAtTwentyAttemptsOfOneAddressAMinute)
{
    int looked = 0;
    for (int i = 0; i < 200; ++i) {
        const auto answer = signIn("user" + std::to_string(i) + "@caravan.example", "wrong");
        looked += answer.failure().type == sync::problem::kAuthFailed ? 1 : 0;
    }

    EXPECT_EQ(looked, 20);
}

TEST_F(SignIn, ANewPasswordEndsTheOldSignIns)
{
    const sync::TokenAnswer answer = signedIn();

    ASSERT_TRUE(setPassword(hub(), person("ada").caller, id("lin"), "another password"));

    EXPECT_FALSE(authenticate(hub(), answer.access));
    EXPECT_FALSE(signIn("lin@caravan.example", "a good password"));
    EXPECT_TRUE(signIn("lin@caravan.example", "another password"));
}

TEST_F(SignIn, T04_ARevokedLaptopIsTakenNoMoreAndToldToEraseItsCopyWhereThatIsWanted)
{
    const sync::TokenAnswer laptop = signedIn();
    const sync::TokenAnswer other = signedIn();
    const Uuid family = authenticate(hub(), laptop.access)->family;
    Uuid device;
    ASSERT_TRUE(hub().store().read(
        [&](Connection& connection) { device = loadFamily(connection, family)->device; }));

    ASSERT_TRUE(revokeDevice(hub(), device, false));

    Answer<sync::TokenAnswer> again = refresh(hub(), laptop.refresh, "r1");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.failure().type, sync::problem::kDeviceRevoked);
    EXPECT_EQ(again.failure().field, "");
    EXPECT_EQ(authenticate(hub(), laptop.access).failure().type, sync::problem::kDeviceRevoked);
    EXPECT_TRUE(authenticate(hub(), other.access)) << "his other laptop goes on";

    ASSERT_TRUE(revokeDevice(hub(), device, true));
    ASSERT_TRUE(revokeDevice(hub(), device, false)) << "which takes nothing back";

    EXPECT_EQ(refresh(hub(), laptop.refresh, "r2").failure().field, sync::kWipe);
    EXPECT_EQ(authenticate(hub(), laptop.access).failure().field, sync::kWipe);
    EXPECT_NE(listDevices(hub())->find("to-be-wiped"), std::string::npos);
    EXPECT_EQ(revokeDevice(hub(), id("none"), true).failure().type, sync::problem::kNotFound);
}

TEST_F(SignIn, RefusesATooShortPassword)
{
    const auto answer = setPassword(hub(), person("ada").caller, id("lin"), "short");

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().field, "password");
}

TEST_F(SignIn, TokensOfAnotherPurposeOpenNothing)
{
    pull("lin");

    EXPECT_FALSE(authenticate(hub(), person("lin").cursor));
    EXPECT_FALSE(authenticate(hub(), ""));
    EXPECT_FALSE(authenticate(hub(), "a.b.c"));
}

} // namespace
} // namespace caravan::hub
