package io.smartconvo.platform.member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

@Repository
class Members implements UserDetailsService {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("select name, password_hash, role from member where name = ?")
                .param(name)
                .query((row, number) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password_hash"))
                        .roles(row.getString("role"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such member"));
    }

    boolean hasAny() {
        return jdbc.sql("select exists (select from member)")
                .query(Boolean.class)
                .single();
    }

    /** True on the one node that was first. */
    boolean addOwner(String name, String passwordHash) {
        return jdbc.sql("""
                        insert into member (name, password_hash, role) values (?, ?, 'OWNER')
                        on conflict (name) do nothing""").params(name, passwordHash).update() == 1;
    }

    void changePassword(String name, String passwordHash) {
        jdbc.sql("update member set password_hash = ? where name = ?")
                .params(passwordHash, name)
                .update();
    }
}
